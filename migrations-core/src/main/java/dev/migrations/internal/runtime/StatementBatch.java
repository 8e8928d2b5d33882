package dev.migrations.internal.runtime;

import dev.migrations.internal.store.Session;
import dev.migrations.sql.SqlStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Statements that give nothing back, collected to be sent together inside a transaction: the database is waited for once,
 * not once for each. They change rows or, where that saves waiting, define new tables. A savepoint goes before them, so that
 * they can be sent again one by one when one of them has failed. Grows while the database is quick, so that one slow
 * statement seldom hides among others. Not thread-safe.
 */
final class StatementBatch {

    private static final Set<String> DML = Set.of("insert", "update", "delete");
    private static final String SAVEPOINT = "migrations_batch";

    private static final int FIRST_SIZE = 8;
    private static final int MOST_STATEMENTS = 512;
    private static final int MOST_CHARACTERS = 1 << 18;
    private static final long QUICK_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private final Session session;
    private final boolean batches;
    private final @Nullable NewTables newTables;
    private final List<SqlStatement> statements = new ArrayList<>();
    private int characters;
    private int size = FIRST_SIZE;

    StatementBatch(Session session) {
        this.session = session;
        this.batches = session.dialect().sendsBatches();
        this.newTables = session.dialect().batchesDefinitions() ? new NewTables() : null;
    }

    /** Adds {@code statement}, unless it is to be sent alone, behind these: what gives rows, or may, and what does not fit. */
    boolean offer(SqlStatement statement) {
        boolean taken = batches && fits(statement);
        if (taken) {
            statements.add(statement);
            characters += statement.text().length();
        }
        return taken;
    }

    private boolean fits(SqlStatement statement) {
        boolean changesRows = DML.contains(statement.firstWord()) && !statement.mentions("returning");
        return newTables == null ? changesRows : newTables.fits(statement, changesRows);
    }

    boolean isFull() {
        return statements.size() >= size || characters >= MOST_CHARACTERS;
    }

    /** What was added, in order. */
    List<SqlStatement> statements() {
        return statements;
    }

    void clear() {
        statements.clear();
        characters = 0;
        if (newTables != null) {
            newTables.sent();
        }
    }

    void send(Statement jdbc) throws SQLException {
        long start = System.nanoTime();
        jdbc.addBatch("SAVEPOINT " + SAVEPOINT);
        for (SqlStatement statement : statements) {
            jdbc.addBatch(statement.text());
        }
        jdbc.addBatch("RELEASE SAVEPOINT " + SAVEPOINT);
        jdbc.executeBatch();
        boolean quick = System.nanoTime() - start < QUICK_NANOS;
        size = quick ? Math.min(2 * size, MOST_STATEMENTS) : Math.max(size / 4, 1);
    }

    /** Undoes what was sent, so that it can be sent again. */
    void undo() throws SQLException {
        session.execute("ROLLBACK TO SAVEPOINT " + SAVEPOINT);
        session.execute("RELEASE SAVEPOINT " + SAVEPOINT);
    }
}
