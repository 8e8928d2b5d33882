package dev.migrations.internal.runtime;

import dev.migrations.dialect.Dialect;
import dev.migrations.dialect.StatementTrait;
import dev.migrations.internal.store.Session;
import dev.migrations.sql.SqlStatement;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends the statements of one section as they are written. Not thread-safe.
 */
final class StatementExecutor implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger("dev.migrations");

    private final Session session;
    private final Dialect dialect;
    private final Statement jdbc;

    StatementExecutor(Session session) throws SQLException {
        this.session = session;
        this.dialect = session.dialect();
        this.jdbc = session.connection().createStatement();
        // Braces and question marks in a script mean what the database says they mean.
        jdbc.setEscapeProcessing(false);
    }

    /** Runs one statement, with its data if it is a COPY. */
    void execute(SqlStatement statement) throws FailedWork {
        try {
            if (statement.isCopyFromStdin()) {
                CopyLoader.load(session.connection(), statement);
            } else {
                dropInvalidIndex(statement);
                if (jdbc.execute(statement.text())) {
                    readToTheEnd();
                }
                logWarnings();
            }
        } catch (SQLException | IOException e) {
            throw new FailedWork(statement, e);
        }
    }

    /** SQLite works while it is asked for rows, and commits nothing while it still has some to give. */
    private void readToTheEnd() throws SQLException {
        try (ResultSet rows = jdbc.getResultSet()) {
            boolean more = rows != null;
            while (more) {
                more = rows.next();
            }
        }
    }

    private void dropInvalidIndex(SqlStatement statement) throws SQLException {
        if (isConcurrentIndex(statement)) {
            InvalidIndex.drop(session, statement);
        }
    }

    /** Asked of every statement, so what is cheap is asked first. */
    private boolean isConcurrentIndex(SqlStatement statement) {
        return statement.firstWord().equals("create")
                && statement.mentions("concurrently")
                && dialect.traits(statement).contains(StatementTrait.CONCURRENT_INDEX);
    }

    /** What the script itself says to its reader, such as RAISE NOTICE. */
    private void logWarnings() throws SQLException {
        for (SQLWarning warning = jdbc.getWarnings(); warning != null; warning = warning.getNextWarning()) {
            log.info("{} says: {}", dialect.product(), warning.getMessage());
        }
        jdbc.clearWarnings();
    }

    @Override
    public void close() throws SQLException {
        jdbc.close();
    }
}
