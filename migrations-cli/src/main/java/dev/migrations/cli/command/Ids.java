package dev.migrations.cli.command;

import dev.migrations.cli.output.Page;
import dev.migrations.cli.output.Style;
import dev.migrations.revision.RevisionId;
import java.util.List;
import java.util.stream.Collectors;

/** Ids as they are written. */
final class Ids {

    private Ids() {}

    static List<String> texts(List<RevisionId> ids) {
        return ids.stream().map(RevisionId::value).toList();
    }

    /** Where a database is, in a sentence: the ids, or the base. */
    static String place(List<RevisionId> ids, Page page) {
        return ids.isEmpty()
                ? "base"
                : ids.stream().map(id -> page.styled(Style.ID, id.value())).collect(Collectors.joining(", "));
    }
}
