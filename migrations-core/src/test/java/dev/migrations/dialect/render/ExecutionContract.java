package dev.migrations.dialect.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.migrations.dialect.Dialect;
import dev.migrations.internal.reflect.JdbcSchemaInspector;
import dev.migrations.internal.reflect.LiveSchema;
import dev.migrations.operation.DropTable;
import dev.migrations.operation.Operation;
import dev.migrations.operation.Operations;
import dev.migrations.schema.ExistingSchema;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.Table;
import dev.migrations.schema.UnseenSchemaException;
import dev.migrations.testkit.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Every case is run on the database itself, and taken back where it can be. What the catalogue says then is compared with a
 * file, and so are statements that could not be written without looking at the schema.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ExecutionContract {

    private static final List<String> TABLES = List.of("poems", "ballads", "poets", "\"the order\"", "audit.events");

    private static final int RANDOM_TABLES = 60;

    private final Dialect dialect;
    private final OperationRenderer renderer;
    private final StringBuilder text = new StringBuilder();
    private Connection connection;

    ExecutionContract(Dialect dialect) {
        this.dialect = dialect;
        this.renderer = OperationRenderer.of(dialect);
    }

    abstract Connection open() throws Exception;

    /** What makes the schema {@code audit}. */
    abstract String createAudit();

    /** Whose catalogue it is. */
    Dialect catalogue() {
        return dialect;
    }

    /** Cases that are beyond a database that stands in for another one. */
    List<String> beyond() {
        return List.of();
    }

    /** Whether what the catalogue says is kept in a file. */
    boolean isPinned() {
        return true;
    }

    /** Statements after which literals might mean something else. */
    List<String> sessions() {
        return List.of("SELECT 1");
    }

    /** What removes what a case may have left beside tables. */
    List<String> cleanUp() {
        return List.of();
    }

    @BeforeAll
    void connect() throws Exception {
        connection = open();
        run(createAudit());
    }

    @AfterAll
    void disconnect() throws SQLException {
        if (connection != null) {
            connection.close();
        }
    }

    @Test
    void eachCaseDoesWhatItSays() throws SQLException {
        List<String> failures = new ArrayList<>();
        for (OperationCase each : OperationCases.on(dialect)) {
            if (beyond().contains(each.name())) {
                continue;
            }
            text.append(each.name()).append('\n');
            try {
                show(each);
            } catch (SQLException e) {
                failures.add(each.name() + ": " + e.getMessage());
            }
            removeAll();
        }
        assertThat(failures).isEmpty();
        if (isPinned()) {
            Golden.assertSame(dialect.sectionNames().get(0) + "-effects.txt", text.toString());
        }
    }

    @Test
    void randomTablesAreCreated() throws SQLException {
        for (int seed = 0; seed < RANDOM_TABLES; seed++) {
            Table table = RandomTable.of(seed);
            run(RecordedOperations.of(op -> op.createTable(table)), false);
            assertThat(new JdbcSchemaInspector(connection, catalogue())
                            .columnNames(table.name().name()))
                    .as("seed %d", seed)
                    .hasSameSizeAs(table.columns());
            run(List.of(new DropTable(table.name(), table, false)), false);
        }
    }

    @Test
    void aTextArrivesAsItIsWhateverTheSession() throws SQLException {
        for (String setting : sessions()) {
            run(setting);
            run(RecordedOperations.of(OperationCases::texts), false);
            assertThat(TestDatabase.rows(connection, "SELECT a, b FROM poems"))
                    .as(setting)
                    .containsExactly(OperationCases.TEXT + " " + OperationCases.TEXT);
            removeAll();
        }
    }

    @Test
    void aNumberStartsWhereItIsToldTo() throws SQLException {
        run(RecordedOperations.of(OperationCases::numbers), false);
        List<String> rows = TestDatabase.rows(connection, "SELECT id, name FROM poets ORDER BY id");
        removeAll();
        assertThat(rows).containsExactly("1000 Goethe", "1001 Schiller");
    }

    @Test
    void rowsThatAreThereAreCountedToo() throws SQLException {
        assertIdsWhereSupported(OperationCases::numberedLater, "1000", "1001", "1002");
    }

    @Test
    void aColumnThatIsCountedUpLaterGoesOnWithTheNumberThatIsSaid() throws SQLException {
        assertIdsWhereSupported(OperationCases::countedLater, "1", "10", "100", "1000");
    }

    private void assertIdsWhereSupported(Consumer<Operations> revision, String... ids) throws SQLException {
        boolean supported = isSupported(RecordedOperations.of(revision), "");
        List<String> rows = supported ? TestDatabase.rows(connection, "SELECT id FROM poets ORDER BY id") : List.of();
        removeAll();
        assumeThat(supported).isTrue();
        assertThat(rows).containsExactly(ids);
    }

    @Test
    void aValueIsTheSameAsADefaultAndInARow() throws SQLException {
        run(RecordedOperations.of(OperationCases::values), false);
        List<String> rows = TestDatabase.rows(connection, "SELECT b, c, d, e, f, g, h FROM poems ORDER BY id");
        removeAll();
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0)).isEqualTo(rows.get(1)).doesNotContain("null");
    }

    private void show(OperationCase each) throws SQLException {
        run(each.before(), false);
        Snapshot before = snapshot();
        if (!isSupported(each.change(), "  ")) {
            return;
        }
        add("  ", before.changedTo(snapshot()));
        if (each.change().stream().allMatch(operation -> operation.reverse().isPresent())) {
            takeBack(each, before);
        }
    }

    private void takeBack(OperationCase each, Snapshot before) throws SQLException {
        List<Operation> back = new ArrayList<>();
        each.change().forEach(operation -> back.add(0, operation.reverse().orElseThrow()));
        if (isSupported(back, "  back: ")) {
            add("  back: ", before.changedTo(snapshot()));
        }
    }

    private boolean isSupported(List<Operation> operations, String indent) throws SQLException {
        try {
            run(operations, true);
            return true;
        } catch (OperationNotSupportedException e) {
            add(indent, List.of("not supported"));
            return false;
        }
    }

    private void add(String indent, List<String> lines) {
        lines.forEach(line -> text.append(indent).append(line).append('\n'));
    }

    private Snapshot snapshot() {
        return Snapshot.of(new JdbcSchemaInspector(connection, catalogue()), List.of("audit.events"));
    }

    private void run(List<Operation> operations, boolean shown) throws SQLException {
        for (Operation operation : operations) {
            List<String> statements = made(operation);
            if (shown && mustSee(operation)) {
                add("  | ", statements);
            }
        }
    }

    /** Makes it as the engine does, and gives the statements of which it consists. */
    List<String> made(Operation operation) throws SQLException {
        List<String> statements = renderer.render(operation, new LiveSchema(connection, catalogue()));
        for (String sql : statements) {
            run(sql);
        }
        return statements;
    }

    Connection connection() {
        return connection;
    }

    private boolean mustSee(Operation operation) {
        try {
            renderer.render(operation, ExistingSchema.unseen());
            return false;
        } catch (UnseenSchemaException e) {
            return true;
        }
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        } catch (SQLException e) {
            throw new SQLException(sql + "\n" + e.getMessage(), e);
        }
    }

    private void removeAll() throws SQLException {
        for (String table : TABLES) {
            run(List.of(new DropTable(ObjectName.parse(table), null, true)), false);
        }
        for (String sql : cleanUp()) {
            run(sql);
        }
    }
}
