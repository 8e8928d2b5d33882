package dev.migrations.cli.command;

import dev.migrations.cli.output.Answer;
import dev.migrations.cli.output.ExitStatus;
import java.util.List;
import picocli.CommandLine.Command;

/** {@code heads}: the revisions that none builds on. */
@Command(
        name = "heads",
        description = "Shows the revisions that no other revises or depends on. Needs no database.",
        footer = "heads")
public final class HeadsCommand implements Verb {

    private final Workspace workspace;

    public HeadsCommand(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public Answer run() {
        List<HistoryEntry> history = Histories.files(workspace);
        List<HistoryEntry> heads = history.stream().filter(HistoryEntry::head).toList();
        return new RevisionsAnswer(ExitStatus.DONE, heads, new Marks(history), "There are no revisions.");
    }
}
