package dev.migrations.cli.command;

import dev.migrations.cli.output.Answer;
import dev.migrations.cli.output.Json;
import dev.migrations.cli.output.Page;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/** {@code branches}: where the history forks. */
@Command(
        name = "branches",
        description = "Shows the revisions that several others revise, and those. Needs no database.",
        footer = "branches")
public final class BranchesCommand implements Verb {

    private final Workspace workspace;

    public BranchesCommand(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public Answer run() {
        List<HistoryEntry> history = Histories.files(workspace);
        Marks marks = new Marks(history);
        return new BranchPoints(
                history.stream()
                        .filter(marks::isBranchPoint)
                        .map(point -> new Fork(point, revising(point, history)))
                        .toList(),
                marks);
    }

    private static List<HistoryEntry> revising(HistoryEntry point, List<HistoryEntry> history) {
        return history.stream()
                .filter(entry -> entry.revises().contains(point.id()))
                .toList();
    }

    private record Fork(HistoryEntry point, List<HistoryEntry> branches) {
        Map<String, @Nullable Object> json() {
            return point.json()
                    .with("revisedBy", branches.stream().map(HistoryEntry::id).toList())
                    .members();
        }
    }

    private record BranchPoints(List<Fork> forks, Marks marks) implements Answer {
        @Override
        public void writeTo(Page page) {
            if (forks.isEmpty()) {
                page.line("There are no branch points.");
            }
            for (Fork fork : forks) {
                page.line(marks.line(fork.point(), page));
                fork.branches().forEach(branch -> page.line("  -> " + marks.line(branch, page)));
            }
        }

        @Override
        public Json json() {
            return Json.of("branchPoints", forks.stream().map(Fork::json).toList());
        }
    }
}
