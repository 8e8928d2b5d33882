package dev.migrations.cli.command;

import dev.migrations.cli.output.Answer;
import dev.migrations.cli.output.Json;
import dev.migrations.cli.output.Page;
import dev.migrations.plan.LogEntry;
import dev.migrations.revision.RevisionId;
import dev.migrations.revision.RevisionSelector;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code show}: everything about one revision. */
@Command(
        name = "show",
        description = "Shows everything about a revision; where a database is named, also what was done with it.",
        footer = {"show 57dc007f6d46", "show head"})
public final class ShowCommand implements Verb {

    private final Workspace workspace;

    @Parameters(
            arity = "0..1",
            paramLabel = "REVISION",
            description = "An id or the beginning of one, a label, head, heads; by default the heads.")
    private String revision = "heads";

    public ShowCommand(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public Answer run() {
        List<HistoryEntry> history = Histories.read(workspace);
        Map<String, HistoryEntry> byId =
                history.stream().collect(Collectors.toMap(HistoryEntry::id, Function.identity()));
        return new Shown(
                Targets.resolve(RevisionSelector.parse(revision), workspace, history).stream()
                        .map(byId::get)
                        .map(entry -> new Detailed(entry, log(entry)))
                        .toList(),
                new Marks(history));
    }

    private List<LogEntry> log(HistoryEntry entry) {
        return workspace.hasDatabase()
                ? workspace.migrations().log(RevisionId.of(entry.id()).value())
                : List.of();
    }

    private record Detailed(HistoryEntry entry, List<LogEntry> log) {
        Map<String, @Nullable Object> json() {
            return entry.json().with("log", LogLines.json(log)).members();
        }
    }

    private record Shown(List<Detailed> revisions, Marks marks) implements Answer {
        @Override
        public void writeTo(Page page) {
            for (Detailed revision : revisions) {
                page.line(marks.line(revision.entry(), page));
                RevisionDetails.of(revision.entry()).forEach(line -> page.line("  " + line));
                if (!revision.log().isEmpty()) {
                    page.line("  log:");
                    LogLines.texts(revision.log(), page).forEach(line -> page.line("    " + line));
                }
            }
        }

        @Override
        public Json json() {
            return Json.of("revisions", revisions.stream().map(Detailed::json).toList());
        }
    }
}
