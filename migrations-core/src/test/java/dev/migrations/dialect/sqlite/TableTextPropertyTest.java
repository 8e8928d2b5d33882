package dev.migrations.dialect.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrations.testkit.RandomSqliteTable;
import dev.migrations.testkit.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is read of a text agrees with what SQLite itself makes of it. */
class TableTextPropertyTest {

    private static final int TABLES = 2000;

    private Connection connection;

    @BeforeEach
    void open() throws SQLException {
        connection = DriverManager.getConnection("jdbc:sqlite::memory:");
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void columnsAreThoseThatSqliteSees() throws SQLException {
        for (int seed = 0; seed < TABLES; seed++) {
            RandomSqliteTable random = new RandomSqliteTable(new Random(seed), "some table", false);
            String text = created(random.text());
            TableText table = TableText.of(text);
            assertThat(described(table)).as("%d: %s", seed, text).isEqualTo(seen());
            assertThat(rejoined(table)).isEqualTo(text);
            execute("DROP TABLE \"some table\"");
        }
    }

    private String created(String text) throws SQLException {
        execute(text);
        return TestDatabase.rows(connection, "SELECT sql FROM sqlite_schema WHERE name = 'some table'")
                .get(0);
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> seen() throws SQLException {
        List<String> seen = new ArrayList<>(TestDatabase.rows(connection, """
                SELECT name, pk > 0, dflt_value IS NOT NULL, hidden > 0, CASE WHEN pk = 0 THEN "notnull" END
                FROM pragma_table_xinfo('some table') ORDER BY cid"""));
        seen.add("rowid alias " + TestDatabase.rows(connection, """
                SELECT count(*) FROM pragma_table_xinfo('some table') WHERE pk > 0
                AND (SELECT wr FROM pragma_table_list('some table')) = 0
                AND NOT EXISTS (SELECT 1 FROM pragma_index_list('some table') WHERE origin = 'pk')""").get(0));
        return seen;
    }

    private static List<String> described(TableText table) {
        List<String> described = new ArrayList<>();
        List<String> key =
                table.primaryKeyColumns().stream().map(SqliteName::folded).toList();
        for (ColumnText column : table.columns()) {
            boolean inKey = key.contains(SqliteName.folded(column.name()));
            String notNull = inKey ? "null" : column.has(ClauseKind.NOT_NULL) ? "1" : "0";
            described.add(column.name() + " " + (inKey ? 1 : 0) + " " + (column.has(ClauseKind.DEFAULT) ? 1 : 0) + " "
                    + (column.isGenerated() ? 1 : 0) + " " + notNull);
        }
        described.add("rowid alias " + (table.hasRowidAlias() ? 1 : 0));
        return described;
    }

    /** The parts in their order, and what stands between them. */
    private static String rejoined(TableText table) {
        StringBuilder text = new StringBuilder();
        int end = 0;
        for (ColumnText column : table.columns()) {
            text.append(table.text(), end, column.start()).append(table.text(), column.start(), column.end());
            end = column.end();
        }
        for (Clause clause : table.constraints()) {
            text.append(table.text(), end, clause.start()).append(table.text(), clause.start(), clause.end());
            end = clause.end();
        }
        return text.append(table.text(), end, table.text().length()).toString();
    }
}
