package dev.migrations.cli.command;

import dev.migrations.cli.graph.GraphPicture;
import dev.migrations.cli.output.Answer;
import dev.migrations.cli.output.Json;
import dev.migrations.cli.output.Page;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A history.
 *
 * @param revisions parents first
 * @param marks what is special about them
 * @param form how it is shown to people
 */
record HistoryAnswer(List<HistoryEntry> revisions, Marks marks, Form form) implements Answer {

    /**
     * How a history is shown.
     *
     * @param graph with lines drawn from each to what it builds on
     * @param details with all that is known of each
     */
    record Form(boolean graph, boolean details) {}

    HistoryAnswer {
        revisions = List.copyOf(revisions);
    }

    @Override
    public void writeTo(Page page) {
        if (revisions.isEmpty()) {
            page.line("There are no revisions.");
        } else if (form.graph()) {
            draw(page);
        } else {
            for (int i = revisions.size() - 1; i >= 0; i--) {
                write(revisions.get(i), page);
            }
        }
    }

    private void write(HistoryEntry entry, Page page) {
        page.line(marks.line(entry, page));
        if (form.details()) {
            RevisionDetails.of(entry).forEach(line -> page.line("    " + line));
            page.line("");
        }
    }

    private void draw(Page page) {
        Map<String, HistoryEntry> byId = new HashMap<>();
        revisions.forEach(revision -> byId.put(revision.id(), revision));
        GraphPicture.draw(revisions.stream().map(r -> node(r, byId)).toList(), row -> {
            HistoryEntry entry = row.id() == null ? null : byId.get(row.id());
            page.line(entry == null ? row.drawing() : row.drawing() + "  " + marks.line(entry, page));
        });
    }

    /** Lines lead only to what is shown. */
    private static GraphPicture.Node node(HistoryEntry entry, Map<String, HistoryEntry> shown) {
        return new GraphPicture.Node(
                entry.id(), entry.parents().stream().filter(shown::containsKey).toList());
    }

    @Override
    public Json json() {
        return Json.of(
                "revisions", revisions.stream().map(r -> r.json().members()).toList());
    }
}
