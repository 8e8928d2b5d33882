package dev.migrations.cli.command;

import dev.migrations.cli.output.Answer;
import dev.migrations.cli.output.ExitStatus;
import dev.migrations.cli.output.Json;
import dev.migrations.cli.output.Page;
import java.util.List;

/**
 * Some revisions, a line each.
 *
 * @param status what the process ends with
 * @param revisions which
 * @param marks what is special about them
 * @param none what to say when there are none
 */
record RevisionsAnswer(ExitStatus status, List<HistoryEntry> revisions, Marks marks, String none) implements Answer {

    RevisionsAnswer {
        revisions = List.copyOf(revisions);
    }

    @Override
    public void writeTo(Page page) {
        if (revisions.isEmpty()) {
            page.line(none);
        }
        revisions.forEach(revision -> page.line(marks.line(revision, page)));
    }

    @Override
    public Json json() {
        return Json.of(
                "revisions", revisions.stream().map(r -> r.json().members()).toList());
    }
}
