package dev.migrations.cli.command;

import dev.migrations.cli.output.Answer;
import dev.migrations.cli.output.ExitStatus;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code current}: what the database is at. */
@Command(
        name = "current",
        aliases = "version",
        description = "Shows the revisions that the database is at.",
        footer = "current --exit-code")
public final class CurrentCommand implements Verb {

    private final Workspace workspace;

    @Option(names = "--exit-code", description = "End with 3 to 6 when the database is not where the files are.")
    private boolean exitCode;

    public CurrentCommand(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public Answer run() {
        ExitStatus status = exitCode ? StatusVerdict.of(workspace.migrations().status()) : ExitStatus.DONE;
        List<HistoryEntry> history =
                workspace.migrations().history().stream().map(HistoryEntry::of).toList();
        List<HistoryEntry> current =
                history.stream().filter(HistoryEntry::isCurrent).toList();
        return new RevisionsAnswer(status, current, new Marks(history), "base");
    }
}
