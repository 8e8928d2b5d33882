package dev.migrations.internal.runtime;

import dev.migrations.dialect.Dialect;
import dev.migrations.dialect.render.BatchParts;
import dev.migrations.dialect.render.OperationRenderer;
import dev.migrations.dialect.render.SqliteChanges;
import dev.migrations.dialect.sqlite.BatchConditions;
import dev.migrations.dialect.sqlite.BatchPlan;
import dev.migrations.dialect.sqlite.BatchRefusedException;
import dev.migrations.dialect.sqlite.ExistingTable;
import dev.migrations.dialect.sqlite.SqliteName;
import dev.migrations.dialect.sqlite.TableChange;
import dev.migrations.dialect.sqlite.TableRebuild;
import dev.migrations.error.RowsLostException;
import dev.migrations.internal.reflect.LiveSchema;
import dev.migrations.internal.reflect.SqliteTableReader;
import dev.migrations.internal.reflect.SqliteUsers;
import dev.migrations.operation.AddColumn;
import dev.migrations.operation.AlterColumn;
import dev.migrations.operation.BatchAlterTable;
import dev.migrations.operation.DropColumn;
import dev.migrations.operation.Operation;
import dev.migrations.operation.Recreate;
import dev.migrations.operation.TableAlteration;
import dev.migrations.operation.TableOperation;
import dev.migrations.schema.ObjectName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Changes a table of SQLite inside the transaction that is open: with its own ALTER TABLE where that can, else by a new
 * table in the place of the old one. All of
 * it is made or nothing. Not thread-safe.
 */
final class SqliteBatch {

    private static final Logger log = LoggerFactory.getLogger("dev.migrations.sql");

    private final OperationRenderer renderer = OperationRenderer.of(Dialect.sqlite());
    private final Connection connection;
    private final LiveSchema live;
    private final SqliteUsers users;
    private final ForeignKeyGuard guard;
    private final Consumer<String> listener;

    SqliteBatch(Connection connection, ForeignKeyGuard guard) {
        this(connection, guard, statement -> log.debug("{}", statement));
    }

    /** Tells {@code listener} each statement that changes something, before it runs. */
    SqliteBatch(Connection connection, ForeignKeyGuard guard, Consumer<String> listener) {
        this.guard = guard;
        this.listener = listener;
        this.connection = connection;
        this.live = new LiveSchema(connection, Dialect.sqlite());
        this.users = new SqliteUsers(connection);
    }

    /** Whether an operation is made here: all that alters a table of the main database. */
    static boolean takes(Operation operation) {
        if (operation instanceof BatchAlterTable batch) {
            return SqliteChanges.inMain(batch.table());
        }
        return operation instanceof TableAlteration alteration && SqliteChanges.inMain(alteration.table());
    }

    /** Whether an operation that cannot be said without seeing the table rebuilds it, as far as that is clear beforehand. */
    static boolean rebuilds(Operation operation) {
        boolean conditional = operation instanceof AddColumn add && add.ifNotExists();
        return takes(operation) && !conditional && !(operation instanceof DropColumn);
    }

    /**
     * Makes an operation that {@link #takes} says yes to, and whose constraints have names.
     *
     * @throws BatchRefusedException it cannot be made, with the reason
     * @throws RowsLostException the new table would not have all rows
     * @throws EnforcementSignal the table has to be rebuilt, and foreign keys are on
     */
    void run(Operation operation) throws SQLException {
        if (operation instanceof BatchAlterTable batch) {
            alter(batch);
        } else if (operation instanceof TableAlteration alteration && !isDone(alteration)) {
            alter(alteration.table(), changes(alteration.table(), List.of(alteration)), Recreate.AUTO);
        }
    }

    private List<TableChange> changes(ObjectName table, List<TableAlteration> alterations) throws SQLException {
        boolean types = alterations.stream().anyMatch(a -> a instanceof AddColumn || a instanceof AlterColumn);
        boolean strict = types && read(table).table().strict();
        return SqliteChanges.of(alterations, strict);
    }

    private ExistingTable read(ObjectName table) throws SQLException {
        return new SqliteTableReader(connection).read(table.name());
    }

    private void alter(BatchAlterTable batch) throws SQLException {
        BatchParts parts = BatchParts.of(batch);
        wholly(() -> {
            beside(parts.before());
            List<TableAlteration> left = parts.alterations().stream().anyMatch(BatchConditions::isConditional)
                    ? new BatchConditions(columns(batch.table())).undone(parts.alterations())
                    : parts.alterations();
            alter(batch.table(), changes(batch.table(), left), batch.recreate());
            beside(parts.after());
        });
    }

    /** Something that is made or not, as a whole. */
    @FunctionalInterface
    private interface Work {

        void run() throws SQLException;
    }

    private void wholly(Work work) throws SQLException {
        execute("SAVEPOINT migrations_batch");
        try {
            work.run();
            execute("RELEASE migrations_batch");
        } catch (SQLException | RuntimeException e) {
            takeBack(e);
            throw e;
        }
    }

    /** What is not in the table's own text. */
    private void beside(List<TableOperation> operations) throws SQLException {
        for (TableOperation operation : operations) {
            execute(renderer.render(operation, live));
        }
    }

    private boolean isDone(TableAlteration alteration) throws SQLException {
        if (alteration instanceof AddColumn add && add.ifNotExists()) {
            return hasColumn(add.table(), add.column().name());
        }
        return alteration instanceof DropColumn drop && drop.ifExists() && !hasColumn(drop.table(), drop.column());
    }

    private boolean hasColumn(ObjectName table, String column) throws SQLException {
        return columns(table).stream().anyMatch(c -> SqliteName.same(c, column));
    }

    private List<String> columns(ObjectName table) throws SQLException {
        return read(table).table().columnNames();
    }

    private void alter(ObjectName name, List<TableChange> changes, Recreate recreate) throws SQLException {
        String table = name.name();
        if (changes.isEmpty() && recreate != Recreate.ALWAYS) {
            return;
        }
        boolean legacy = isOn("legacy_alter_table");
        execute("PRAGMA legacy_alter_table = OFF");
        try {
            wholly(() -> {
                Map<String, String> before = broken(table, changes);
                for (List<TableChange> run : BatchPlan.runs(changes, recreate)) {
                    alterRun(table, run, recreate);
                }
                refuseBroken(table, before, broken(table, changes));
            });
        } finally {
            execute("PRAGMA legacy_alter_table = " + (legacy ? "ON" : "OFF"));
        }
    }

    /** Only other columns or other names of them can break a view or a trigger. */
    private Map<String, String> broken(String table, List<TableChange> changes) throws SQLException {
        return changes.stream().anyMatch(TableChange::changesColumns) ? users.broken(table) : Map.of();
    }

    /** After some failures SQLite has ended the whole transaction by itself. */
    private void takeBack(Exception cause) {
        try {
            execute("ROLLBACK TO migrations_batch");
            execute("RELEASE migrations_batch");
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    private void alterRun(String table, List<TableChange> changes, Recreate recreate) throws SQLException {
        ExistingTable existing = new SqliteTableReader(connection).read(table);
        BatchPlan plan = BatchPlan.of(existing, changes, recreate);
        for (String column : TableChange.dropped(changes)) {
            refuseUsed(existing, column);
        }
        if (plan instanceof BatchPlan.Rebuild rebuild) {
            rebuild(rebuild.rebuild());
        } else {
            execute(((BatchPlan.Alter) plan).statements());
        }
    }

    private void refuseUsed(ExistingTable existing, String column) throws SQLException {
        if (existing.table().columnNames().stream().anyMatch(c -> SqliteName.same(c, column))) {
            BatchRefusedException.ifUsed(
                    existing.table().name(), column, users.of(existing.table().name(), column));
        }
    }

    private void rebuild(TableRebuild rebuild) throws SQLException {
        guard.rebuilding();
        refuseUnnumbered(rebuild);
        long before = count(rebuild.countOld());
        execute(rebuild.prepare());
        long after = count(rebuild.countNew());
        if (before != after) {
            throw new RowsLostException(rebuild.table(), before, after);
        }
        execute(rebuild.replace());
    }

    /** A null in such a key is no failure to SQLite, which would put a number there. */
    private void refuseUnnumbered(TableRebuild rebuild) throws SQLException {
        long rows = rebuild.countUnnumbered().isEmpty()
                ? 0
                : count(rebuild.countUnnumbered().get());
        if (rows > 0) {
            throw new BatchRefusedException(
                    rebuild.table(),
                    "The primary key of " + rebuild.table() + " would be null in "
                            + (rows == 1 ? "1 row." : rows + " rows."),
                    "Give them values first.");
        }
    }

    /** Only what worked before counts. */
    private static void refuseBroken(String table, Map<String, String> before, Map<String, String> after) {
        for (Map.Entry<String, String> broken : after.entrySet()) {
            if (!before.containsKey(broken.getKey())) {
                throw new BatchRefusedException(
                        table,
                        "After this change of " + table + ", " + broken.getKey() + " would no longer work: "
                                + broken.getValue() + ".",
                        "Drop it before the change and create it anew after it.");
            }
        }
    }

    private void execute(List<String> statements) throws SQLException {
        for (String statement : statements) {
            listener.accept(statement);
            execute(statement);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        }
    }

    private boolean isOn(String pragma) throws SQLException {
        return count("PRAGMA " + pragma) == 1;
    }

    private long count(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            return rows.next() ? rows.getLong(1) : 0;
        }
    }
}
