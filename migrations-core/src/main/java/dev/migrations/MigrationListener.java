package dev.migrations;

import dev.migrations.revision.Direction;
import dev.migrations.revision.Revision;
import java.time.Duration;
import java.util.List;

/**
 * Is told what an upgrade or downgrade does while it does it, for a progress line or a metric. Every method has an empty
 * default. Called on the running thread, so it should be quick; a run that finds nothing to do calls nothing.
 *
 * <p>What {@link #runStarted} throws ends the run before it has changed anything. What a later call throws is logged, and
 * this listener hears no more of that run: a run does not stop half-way because nobody can watch it.
 */
public interface MigrationListener {

    /** A run begins, and the lock is held: {@code revisions} will be run in this order. */
    default void runStarted(Direction direction, List<Revision> revisions) {}

    /**
     * A revision begins. Where the whole run is one transaction and is repeated because a lock on a table was not given, it
     * is told again of those that are repeated.
     *
     * @param number its place in the run, counted from 1
     */
    default void revisionStarted(Revision revision, int number) {}

    /**
     * A statement of a revision is about to be sent; not called for Java revisions.
     *
     * @param statement its number, counted from 1
     * @param statements how many the revision has
     */
    default void statementStarted(Revision revision, int statement, int statements) {}

    /**
     * A Java revision says how far it is. Called as often as it does.
     *
     * @param done what is done, in any unit
     * @param total all there is to do in the same unit, or 0 if that is not known
     */
    default void progress(Revision revision, long done, long total) {}

    /**
     * A revision is complete and committed. Where the whole run is one transaction, it is told of all of them at its end.
     *
     * @param elapsed from its first statement to its commit
     */
    default void revisionDone(Revision revision, Duration elapsed) {}

    /** Both are told, this one first. What this one throws keeps the news from the other. */
    default MigrationListener and(MigrationListener other) {
        return new BothListeners(this, other);
    }
}
