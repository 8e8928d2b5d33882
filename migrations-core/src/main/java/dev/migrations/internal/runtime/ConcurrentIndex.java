package dev.migrations.internal.runtime;

import dev.migrations.dialect.Dialect;
import dev.migrations.dialect.StatementTrait;
import dev.migrations.dialect.render.OperationNotSupportedException;
import dev.migrations.error.SourceLocation;
import dev.migrations.internal.rows.Attempt;
import dev.migrations.internal.store.Session;
import dev.migrations.operation.BatchAlterTable;
import dev.migrations.operation.CreateIndex;
import dev.migrations.operation.DropIndex;
import dev.migrations.operation.Operation;
import dev.migrations.schema.Product;
import dev.migrations.sql.SqlSplitter;
import dev.migrations.sql.SqlStatement;
import java.io.StringReader;
import java.sql.SQLException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What PostgreSQL does outside of transactions only, and a Java revision is in one unless it says that it is not. */
final class ConcurrentIndex {

    private ConcurrentIndex() {}

    /** Refuses it in a revision that is one transaction. */
    static void refuse(Product product, Operation operation) {
        if (operation instanceof BatchAlterTable batch) {
            batch.alterations().forEach(each -> refuse(product, each));
        }
        boolean create = operation instanceof CreateIndex index && index.concurrently();
        boolean drop = operation instanceof DropIndex index && index.concurrently();
        if (product == Product.POSTGRESQL && (create || drop)) {
            throw new OperationNotSupportedException(
                    "PostgreSQL",
                    "PostgreSQL does this concurrently outside of a transaction only, and this revision runs in one.",
                    "Say transaction = NONE in its @MigrationRevision, or leave CONCURRENTLY out.");
        }
    }

    /** Runs a statement that is outside of any transaction, and gives what works concurrently the time that it takes. */
    static <T> T patiently(Session session, String sql, Attempt.Call<T> call) throws SQLException {
        SqlStatement statement = concurrent(session, sql);
        if (statement == null) {
            return call.run();
        }
        if (session.dialect().traits(statement).contains(StatementTrait.CONCURRENT_INDEX)) {
            InvalidIndex.drop(session, statement);
        }
        String limit = session.queryTexts("SHOW lock_timeout").get(0);
        session.execute("SET lock_timeout = 0");
        try {
            return call.run();
        } finally {
            session.execute("SET lock_timeout = '" + limit + "'");
        }
    }

    /** Asked of every statement, so what is cheap is asked first. */
    private static @Nullable SqlStatement concurrent(Session session, String sql) {
        if (!sql.toLowerCase(Locale.ROOT).contains("concurrently")) {
            return null;
        }
        Dialect dialect = session.dialect();
        SourceLocation place = new SourceLocation("execute", 1);
        SqlStatement statement = new SqlSplitter(dialect.lexicalRules(), new StringReader(sql), place).next();
        boolean patient = statement != null && dialect.traits(statement).contains(StatementTrait.WITHOUT_LOCK_TIMEOUT);
        return patient ? statement : null;
    }
}
