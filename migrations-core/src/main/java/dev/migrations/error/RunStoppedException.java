package dev.migrations.error;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody asked for the run to stop, and it did, between two pieces of work that are kept or not as a whole. */
public final class RunStoppedException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private static final String ACTION = "Start again: what was kept is not run twice, and the run goes on after it.";

    private final transient Stopped stopped;

    /** A run that had not begun to change anything. */
    public RunStoppedException() {
        super("The run was stopped on request before it had changed anything.", ACTION);
        this.stopped = new Stopped(List.of(), null, 0, "Nothing was run.");
    }

    /** A run that had come to the revision {@code stopped} names. */
    public RunStoppedException(Stopped stopped, @Nullable Throwable cause) {
        super(
                "The run was stopped on request at revision " + stopped.revision() + ". " + stopped.kept(),
                ACTION,
                cause);
        this.stopped = stopped;
    }

    /** The ids of the revisions that were run to their end, in their order. */
    public List<String> ran() {
        return stopped.ran();
    }

    /** The revision that the run had come to, and which is not complete; null if none was reached. */
    public @Nullable String revision() {
        return stopped.revision();
    }

    /** How many statements of that revision are kept; 0 where it is one transaction. */
    public int statementsKept() {
        return stopped.statementsKept();
    }

    /** What was kept, and where the database is now. */
    public String kept() {
        return stopped.kept();
    }

    /**
     * How far a run came.
     *
     * @param ran the ids of the revisions that were run to their end
     * @param revision the revision that is not complete
     * @param statementsKept how many statements of it are kept
     * @param kept what was kept, for people
     */
    public record Stopped(List<String> ran, @Nullable String revision, int statementsKept, String kept) {

        public Stopped {
            ran = List.copyOf(ran);
        }
    }
}
