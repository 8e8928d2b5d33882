package dev.migrations.internal.runtime;

import dev.migrations.dialect.Dialect;
import dev.migrations.dialect.StatementTrait;
import dev.migrations.error.SourceLocation;
import dev.migrations.internal.reflect.JdbcSchemaInspector;
import dev.migrations.internal.store.Session;
import dev.migrations.internal.store.StopSignal;
import dev.migrations.operation.Operations;
import dev.migrations.revision.Revision;
import dev.migrations.schema.SchemaInspector;
import dev.migrations.sql.SqlSplitter;
import dev.migrations.sql.SqlStatement;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a Java revision works with, inside the transaction of its revision. Not thread-safe. */
final class JdbcOperations implements Operations {

    private static final Logger log = LoggerFactory.getLogger("dev.migrations");
    private static final long PROGRESS_EVERY_NANOS = 5_000_000_000L;

    private final Session session;
    private final Connection connection;
    private final Dialect dialect;
    private final SchemaInspector inspector;
    private final Revision revision;
    private final StopSignal stop;
    private long progressSaid = System.nanoTime();

    JdbcOperations(Session session, Revision revision, StopSignal stop) {
        this.session = session;
        this.connection = GuardedConnection.of(session.connection(), session.dialect(), stop);
        this.dialect = session.dialect();
        this.inspector = new JdbcSchemaInspector(session.connection(), session.dialect());
        this.revision = revision;
        this.stop = stop;
    }

    @Override
    public int execute(String sql, @Nullable Object... parameters) throws SQLException {
        refuseUnfit(sql);
        if (parameters.length == 0) {
            try (Statement statement = connection.createStatement()) {
                statement.setEscapeProcessing(false);
                statement.execute(sql);
                return statement.getUpdateCount();
            }
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.execute();
            return statement.getUpdateCount();
        }
    }

    private void refuseUnfit(String sql) throws SQLException {
        SourceLocation place = new SourceLocation(revision.origin(), 1);
        SqlSplitter splitter = new SqlSplitter(dialect.lexicalRules(), new StringReader(sql), place);
        for (SqlStatement statement = splitter.next(); statement != null; statement = splitter.next()) {
            Set<StatementTrait> traits = dialect.traits(statement);
            if (traits.contains(StatementTrait.COMMIT)
                    || traits.contains(StatementTrait.ROLLBACK)
                    || traits.contains(StatementTrait.BEGIN)) {
                throw GuardedConnection.refused(statement.firstWord().toUpperCase(Locale.ROOT));
            }
            if (dialect == Dialect.sqlite()) {
                CascadingDrop.refuse(session, statement, traits);
            }
        }
    }

    @Override
    public Connection connection() {
        return connection;
    }

    @Override
    public SchemaInspector inspector() {
        return inspector;
    }

    @Override
    public void progress(long done, long total) {
        stop.check();
        long now = System.nanoTime();
        if (now - progressSaid >= PROGRESS_EVERY_NANOS) {
            progressSaid = now;
            log.info("{}: {} of {}", revision, done, total);
        }
    }
}
