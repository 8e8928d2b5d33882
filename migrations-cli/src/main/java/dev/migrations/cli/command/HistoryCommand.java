package dev.migrations.cli.command;

import dev.migrations.cli.output.Answer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code history}: all revisions, the newest first. */
@Command(
        name = "history",
        description = "Shows the revisions, the newest first; where a database is named, also what it has of them.",
        footer = {"history", "history --graph", "history current:"})
public final class HistoryCommand implements Verb {

    private final Workspace workspace;

    @Parameters(
            arity = "0..1",
            paramLabel = "RANGE",
            description = "From and to, as in 57dc:head, -3:, current: or :billing@head; by default all.")
    private @Nullable String range;

    @Option(
            names = {"-r", "--rev-range"},
            paramLabel = "RANGE",
            description = "The same as an option.")
    private @Nullable String rangeOption;

    @Option(names = "--graph", description = "Draw how they build on each other.")
    private boolean graph;

    @Option(
            names = {"-v", "--details"},
            description = "All that is known of each.")
    private boolean details;

    public HistoryCommand(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public Answer run() {
        List<HistoryEntry> all = Histories.read(workspace);
        String wanted = range != null ? range : rangeOption;
        List<HistoryEntry> shown = wanted == null ? all : Histories.read(workspace, wanted);
        return new HistoryAnswer(shown, new Marks(all), new HistoryAnswer.Form(graph, details));
    }
}
