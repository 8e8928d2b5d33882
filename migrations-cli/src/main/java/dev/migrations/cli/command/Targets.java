package dev.migrations.cli.command;

import dev.migrations.revision.RevisionId;
import dev.migrations.revision.RevisionSelector;
import java.util.List;

/** What a person means by a selector, also where only the database can know. */
final class Targets {

    private Targets() {}

    /** The ids, parents first. */
    static List<String> resolve(RevisionSelector selector, Workspace workspace, List<HistoryEntry> history) {
        if (selector instanceof RevisionSelector.Current) {
            return history.stream()
                    .filter(HistoryEntry::isCurrent)
                    .map(HistoryEntry::id)
                    .toList();
        }
        // What only the database knows is named in full.
        if (selector instanceof RevisionSelector.Named named
                && history.stream().anyMatch(entry -> entry.id().equals(named.name()))) {
            return List.of(named.name());
        }
        return workspace.files().graph().resolve(selector).stream()
                .map(RevisionId::value)
                .toList();
    }
}
