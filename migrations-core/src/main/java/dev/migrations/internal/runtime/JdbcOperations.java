package dev.migrations.internal.runtime;

import dev.migrations.dialect.Dialect;
import dev.migrations.dialect.StatementTrait;
import dev.migrations.dialect.render.OperationRenderer;
import dev.migrations.error.MigrationException;
import dev.migrations.error.SourceLocation;
import dev.migrations.internal.reflect.JdbcSchemaInspector;
import dev.migrations.internal.reflect.LiveSchema;
import dev.migrations.internal.rows.Attempt;
import dev.migrations.internal.rows.RowAccess;
import dev.migrations.internal.store.Session;
import dev.migrations.operation.Batch;
import dev.migrations.operation.BatchAlterTable;
import dev.migrations.operation.ExecuteSql;
import dev.migrations.operation.NamingConvention;
import dev.migrations.operation.Operation;
import dev.migrations.operation.Operations;
import dev.migrations.operation.Query;
import dev.migrations.operation.StatementFailedException;
import dev.migrations.revision.Revision;
import dev.migrations.schema.ExistingSchema;
import dev.migrations.schema.Product;
import dev.migrations.schema.SchemaInspector;
import dev.migrations.sql.SqlSplitter;
import dev.migrations.sql.SqlStatement;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a Java revision works with, inside the transaction of its revision if it has one. Not thread-safe. */
final class JdbcOperations implements Operations, RowAccess.Owner, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger("dev.migrations");

    /** Of its own, so that the SQL of a vocabulary can be watched without everything else. */
    private static final Logger sqlLog = LoggerFactory.getLogger("dev.migrations.sql");

    private static final long PROGRESS_EVERY_NANOS = 5_000_000_000L;

    private final Session session;
    private final Connection connection;
    private final Dialect dialect;
    private final OperationRenderer renderer;
    private final SchemaInspector inspector;
    private final ExistingSchema existing;
    private final Revision revision;
    private final PreparedStep step;
    private final NamingConvention naming;
    private final RunWatch watch;
    private final ForeignKeyGuard guard;
    private final SqliteBatch batch;
    private final RowAccess rows;
    private final boolean autocommit;
    private long progressSaid = System.nanoTime();
    private int begun;
    private @Nullable String fit;
    private JavaFailure.@Nullable Refusal refusal;

    JdbcOperations(Session session, PreparedStep step, RunWatch watch, ForeignKeyGuard guard) {
        this.session = session;
        this.autocommit = ((PreparedStep.JavaWork) step.work()).autocommit();
        this.connection = GuardedConnection.of(session.connection(), session.dialect(), watch.stop(), autocommit);
        this.dialect = session.dialect();
        this.inspector = new JdbcSchemaInspector(session.connection(), session.dialect());
        this.existing = new LiveSchema(session.connection(), session.dialect());
        this.revision = step.step().revision();
        this.step = step;
        this.naming = ((PreparedStep.JavaWork) step.work()).naming();
        this.renderer = OperationRenderer.of(session.dialect(), naming);
        this.watch = watch;
        this.guard = guard;
        this.batch = new SqliteBatch(session.connection(), guard);
        this.rows = new RowAccess(connection, dialect, this);
    }

    @Override
    public void apply(Operation operation) {
        if (operation instanceof ExecuteSql execute) {
            run(operation.describe(), execute.sql(), execute.parameters().toArray());
            return;
        }
        rows.flush();
        watch.stop().check();
        begun++;
        try {
            say(operation);
        } catch (StatementFailedException e) {
            throw e;
        } catch (MigrationException e) {
            refusal = new JavaFailure.Refusal(e, begun, operation.describe());
            throw e;
        }
    }

    /** What of the vocabulary was refused last, if it was not the database that refused it. */
    JavaFailure.@Nullable Refusal refusal() {
        return refusal;
    }

    private void say(Operation operation) {
        if (!autocommit) {
            ConcurrentIndex.refuse(product(), operation);
        }
        Operation named = naming.named(operation);
        if (dialect == Dialect.sqlite() && SqliteBatch.takes(named)) {
            attempt(operation.describe(), null).run(() -> altered(named));
            return;
        }
        for (Operation part : parts(named)) {
            for (String sql : renderer.render(part, existing)) {
                sqlLog.debug("{}: {}", revision.id(), sql);
                attempt(operation.describe(), sql).run(() -> executed(sql));
            }
        }
    }

    /** One after another, so that what is looked up for one is as those before it have left it. */
    private List<? extends Operation> parts(Operation operation) {
        return operation instanceof BatchAlterTable batch && dialect != Dialect.sqlite()
                ? batch.alterations()
                : List.of(operation);
    }

    private boolean altered(Operation operation) throws SQLException {
        if (autocommit) {
            return UnenforcedTransaction.run(
                    session, step, own -> altered(new SqliteBatch(session.connection(), own), operation));
        }
        return altered(batch, operation);
    }

    private static boolean altered(SqliteBatch batch, Operation operation) throws SQLException {
        batch.run(operation);
        return true;
    }

    private long executed(String sql, @Nullable Object... parameters) throws SQLException {
        if (!autocommit) {
            refuseUnfit(sql);
            rows.flush();
            return rows.execute(sql, parameters);
        }
        try {
            refuseUnfit(sql);
            rows.flush();
            return ConcurrentIndex.patiently(session, sql, () -> rows.execute(sql, parameters));
        } catch (EnforcementSignal e) {
            return UnenforcedTransaction.run(session, step, own -> rows.execute(sql, parameters));
        }
    }

    private long run(String what, String sql, @Nullable Object... parameters) {
        return begin(what, sql).run(() -> executed(sql, parameters));
    }

    /** A statement is looked at once, however often it runs on end. */
    private boolean refuseUnfit(String sql) throws SQLException {
        if (sql.equals(fit)) {
            return true;
        }
        SourceLocation place = new SourceLocation(revision.origin(), 1);
        SqlSplitter splitter = new SqlSplitter(dialect.lexicalRules(), new StringReader(sql), place);
        for (SqlStatement statement = splitter.next(); statement != null; statement = splitter.next()) {
            Set<StatementTrait> traits = dialect.traits(statement);
            GuardedConnection.refuseControl(statement, traits, autocommit);
            if (dialect == Dialect.sqlite()) {
                CascadingDrop.watch(session, guard, statement, traits);
            }
        }
        fit = sql;
        return true;
    }

    @Override
    public long update(String sql, @Nullable Object... parameters) {
        return run("update", sql, parameters);
    }

    @Override
    public Query query(String sql, @Nullable Object... parameters) {
        Attempt attempt = begin("query", sql);
        attempt.run(() -> refuseUnfit(sql));
        return rows.query(attempt, sql, parameters);
    }

    @Override
    public Batch batch(String sql) {
        Attempt attempt = begin("batch", sql);
        attempt.run(() -> refuseUnfit(sql));
        return rows.batch(attempt, sql);
    }

    /** What the revision has put into its batches is sent, before it is taken for complete. */
    void flush() {
        rows.flush();
    }

    @Override
    public Product product() {
        return Product.named(dialect.product());
    }

    @Override
    public Connection connection() {
        rows.flush();
        rows.leaveConnection();
        return connection;
    }

    @Override
    public SchemaInspector inspector() {
        return inspector;
    }

    private Attempt begin(String what, @Nullable String sql) {
        begun++;
        return attempt(what, sql);
    }

    private Attempt attempt(String what, @Nullable String sql) {
        return new Numbered(begun, what, sql);
    }

    @Override
    public void progress(long done, long total) {
        watch.stop().check();
        watch.progress(step, done, total);
        long now = System.nanoTime();
        if (now - progressSaid >= PROGRESS_EVERY_NANOS) {
            progressSaid = now;
            log.info("{}: {} of {}", revision, done, total);
        }
    }

    @Override
    public void close() throws SQLException {
        rows.close();
    }

    /** Says which operation it was that the database has refused. */
    private final class Numbered implements Attempt {

        private final int number;
        private final String what;
        private final @Nullable String sql;

        Numbered(int number, String what, @Nullable String sql) {
            this.number = number;
            this.what = what;
            this.sql = sql;
        }

        @Override
        public <T> T run(Call<T> call) {
            try {
                return call.run();
            } catch (SQLException e) {
                throw new StatementFailedException(number, what, sql, session.describe(e), e);
            }
        }
    }
}
