package dev.migrations.internal.runtime;

import dev.migrations.sql.SqlStatement;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a revision runs has failed; the statement is known unless it was a Java revision or the commit. */
final class FailedWork extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient @Nullable SqlStatement statement;
    private boolean uncertain;

    FailedWork(@Nullable SqlStatement statement, Throwable cause) {
        super(cause);
        this.statement = statement;
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
