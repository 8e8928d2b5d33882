package dev.migrations.internal.runtime;

import dev.migrations.sql.SqlStatement;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a revision runs has failed; the statement is known unless it was a Java revision or the commit. */
final class FailedWork extends Exception {

    private static final long serialVersionUID = 1L;

    /** What PostgreSQL says when it ends a session: an administrator, a crash, a shutdown. */
    private static final String ENDED_BY_SERVER = "57P0";

    /** The SQL standard's class of connection exceptions. */
    private static final String CONNECTION = "08";

    private final transient @Nullable SqlStatement statement;
    private final boolean inDoubt;
    private boolean uncertain;
    private boolean oneAmongMany;
    private transient JavaFailure.@Nullable Refusal refusal;

    FailedWork(@Nullable SqlStatement statement, Throwable cause) {
        this(statement, cause, false);
    }

    private FailedWork(@Nullable SqlStatement statement, Throwable cause, boolean inDoubt) {
        super(cause);
        this.statement = statement;
        this.inDoubt = inDoubt;
    }

    /** The commit has failed; whether it was made all the same is not known where the connection was lost. */
    static FailedWork atCommit(SQLException cause) {
        String state = String.valueOf(cause.getSQLState());
        return new FailedWork(null, cause, state.startsWith(CONNECTION) || state.startsWith(ENDED_BY_SERVER));
    }

    /** One of the statements that were sent together, and nothing is there any more to find out which. */
    static FailedWork ofOneAmongMany(SQLException cause) {
        FailedWork failed = new FailedWork(null, cause);
        failed.oneAmongMany = true;
        return failed;
    }

    boolean isOneAmongMany() {
        return oneAmongMany;
    }

    /** The same failure, where the database no longer answers and cannot be asked what it has kept. */
    FailedWork leavingInDoubt() {
        FailedWork unanswered = new FailedWork(statement, failure(), true);
        unanswered.addSuppressed(this);
        return unanswered;
    }

    /** The same failure, if it is the refusal of an operation. */
    FailedWork at(JavaFailure.@Nullable Refusal last) {
        refusal = last != null && last.reason() == getCause() ? last : null;
        return this;
    }

    JavaFailure.@Nullable Refusal refusal() {
        return refusal;
    }

    /** Whether the work may have been kept all the same. */
    boolean inDoubt() {
        return inDoubt;
    }

    @Nullable
    SqlStatement statement() {
        return statement;
    }

    /** The same failure, of a statement that may have committed a part before it failed. */
    FailedWork leavingUncertain() {
        uncertain = true;
        return this;
    }

    boolean isUncertain() {
        return uncertain;
    }

    Throwable failure() {
        return Objects.requireNonNull(getCause());
    }

    /** The database's failure, if it was the database that failed. */
    @Nullable
    SQLException sqlFailure() {
        for (Throwable t = getCause(); t != null; t = t.getCause()) {
            if (t instanceof SQLException sql) {
                return sql;
            }
        }
        return null;
    }
}
