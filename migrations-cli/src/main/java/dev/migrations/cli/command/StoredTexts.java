package dev.migrations.cli.command;

import dev.migrations.Migrations;
import dev.migrations.RevisionInfo;
import dev.migrations.plan.MigrationPlan;
import dev.migrations.revision.RevisionId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What the database would run of its own: the stored downgrades of revisions whose files are not here. */
final class StoredTexts {

    private final Migrations migrations;

    StoredTexts(Migrations migrations) {
        this.migrations = migrations;
    }

    /** The lines of the texts that a plan would run, each under the revision it belongs to. */
    List<String> of(MigrationPlan plan) {
        Set<RevisionId> unknown = migrations.history().stream()
                .filter(info -> info.state() == RevisionInfo.State.UNKNOWN)
                .map(RevisionInfo::revision)
                .collect(Collectors.toSet());
        List<String> lines = new ArrayList<>();
        for (RevisionId id : plan.ids()) {
            if (unknown.contains(id)) {
                lines.add("stored for " + id + ":");
                text(id).lines().forEach(line -> lines.add("  " + line));
            }
        }
        return lines;
    }

    private String text(RevisionId id) {
        String stored = migrations.sql(id.value()).downgrade();
        return stored == null ? "" : stored;
    }
}
