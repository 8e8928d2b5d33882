package dev.migrations.cli.output;

import dev.migrations.MigrationListener;
import dev.migrations.revision.Direction;
import dev.migrations.revision.Revision;
import java.time.Duration;
import java.util.List;

/**
 * Shows a run while it runs: a line for each revision that is done and, on a terminal, how far the one is that is being
 * run. Called on the thread of the run.
 */
public final class LiveRun implements MigrationListener {

    private final Console console;
    private final ProgressLine progress;
    private String verb = "";
    private int total;
    private int begun;
    private int shown;

    public LiveRun(Console console) {
        this.console = console;
        this.progress = new ProgressLine(console);
    }

    /** How many revisions have been shown as done, so that the answer need not. */
    public int shown() {
        return shown;
    }

    @Override
    public void runStarted(Direction direction, List<Revision> revisions) {
        verb = direction == Direction.UPGRADE ? "upgraded" : "downgraded";
        total = revisions.size();
    }

    @Override
    public void revisionStarted(Revision revision, int number) {
        begun = number;
        progress.show("revision " + number + " of " + total + ": " + revision);
    }

    @Override
    public void statementStarted(Revision revision, int statement, int statements) {
        progress.show("revision " + begun + " of " + total + ": " + revision + ", statement " + statement + " of "
                + statements);
    }

    @Override
    public void revisionDone(Revision revision, Duration elapsed) {
        progress.clear();
        if (console.tellsPeople()) {
            shown++;
            console.say(page -> page.line(stepLine(page, verb, revision, elapsed)));
        }
    }

    /** Nothing runs any more. */
    public void end() {
        progress.clear();
    }

    /** The line of a revision that is done. */
    public static String stepLine(Page page, String verb, Revision revision, Duration elapsed) {
        String id = page.styled(Style.ID, revision.id().value());
        String message = revision.message().isEmpty() ? "" : " " + revision.message();
        return verb + " " + id + message + "  " + page.styled(Style.DIM, elapsed.toMillis() + " ms");
    }
}
