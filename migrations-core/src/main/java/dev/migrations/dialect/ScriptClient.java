package dev.migrations.dialect;

import dev.migrations.sql.SqlStatement;
import java.util.List;

/**
 * How a script must be written for the program that a database brings along, run with its default settings: what the
 * program does with a line before the database sees it, and how a script without variables of its own checks, fails, and
 * remembers. Each text is one or more whole lines without the last line end; an empty one is left out. Immutable.
 *
 * <p>A script is a row of transactions. Each begins with {@link #begin()} and, in this order, what is wanted of
 * {@link #noteSession()}, {@link #limitLockWaits}, {@link #lockState} and {@link #guard}. A client that goes on after an
 * error must then find that nothing more has an effect, if the database can be asked that at all.
 */
public interface ScriptClient {

    /** How it is called on the script, for a comment: {@code psql -d <database> -f <this file>}. */
    String invocation();

    /** The first lines of the script, before any comment: stop at the first error. */
    List<String> settings();

    /** What makes the session ready for a script. */
    String open(boolean enforceForeignKeys);

    /** Keeps engines and other scripts away until the session ends, or fails because one is at work already. */
    default String lockRun(StateTableNames tables) {
        return "";
    }

    /** Limits how long statements wait for locks, until the session ends; zero leaves it as it is. */
    default String limitSessionLockWaits(long millis) {
        return "";
    }

    /** What leaves the session as it was, when all has gone well. */
    String close();

    /** A string literal, whatever is in it. */
    String literal(String text);

    /** A statement of a revision, so that the database gets it as it is written, with what ends it. */
    String statement(SqlStatement statement);

    /** Whether the script finds its state tables again behind this statement. */
    default boolean canRun(SqlStatement statement) {
        return true;
    }

    /** Begins a transaction. */
    String begin();

    /** Ends a transaction. */
    default String commit() {
        return "COMMIT;";
    }

    /** Gives this run an id, in a transaction whose guard has let it through. */
    String startRun();

    /** Takes up the run's id in a transaction; fails if there is none, because the script's first guard failed. */
    default String enterRun() {
        return "";
    }

    /** An SQL expression for the run's id. */
    String runId();

    /** The same inside of {@link #guard}. */
    default String runIdInGuard() {
        return runId();
    }

    /** Fails with {@code message}, and the transaction with it, unless {@code condition} is true. */
    String guard(String condition, String message);

    /** Keeps others from writing the state table until the end of the transaction. */
    default String lockState(String table) {
        return "";
    }

    /** Limits how long statements wait for locks until the end of the transaction; zero waits for ever. */
    default String limitLockWaits(long millis) {
        return "";
    }

    /** Lets the next statement, outside a transaction, wait as long as it must. */
    default String waitForLocks() {
        return "";
    }

    /** Remembers the settings of the session. */
    default String noteSession() {
        return "";
    }

    /** Until the end of the transaction, lets the session be the user, in the place, that it was when it was noted. */
    default String actAsNoted() {
        return "";
    }

    /** Behind that transaction, lets the session be again where it was before, unless the database does so. */
    default String actAsBefore() {
        return "";
    }

    /** Puts the settings of the session back to what they were when they were noted. */
    String restoreSession(boolean enforceForeignKeys);

    /** Allows the one statement that comes behind this transaction, outside of any. */
    default String allowAlone() {
        return "";
    }

    /** Takes note, right behind that statement, of whether it failed. */
    default String noteAlone() {
        return "";
    }

    /** Fails if that statement failed. */
    default String guardAlone(String message) {
        return "";
    }

    /** An SQL expression for the milliseconds since the time in a column. */
    String millisSince(String column);
}
