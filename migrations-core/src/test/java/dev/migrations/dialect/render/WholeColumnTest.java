package dev.migrations.dialect.render;

import static dev.migrations.schema.Define.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.migrations.dialect.Dialect;
import dev.migrations.internal.reflect.LiveSchema;
import dev.migrations.operation.ColumnAlteration;
import dev.migrations.operation.Operation;
import dev.migrations.testkit.MariaDbDatabase;
import dev.migrations.testkit.MariaDbServer;
import dev.migrations.testkit.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** MariaDB's MODIFY COLUMN takes away whatever it does not say; what was there before stays all the same. */
@Tag("slow")
class WholeColumnTest {

    private final MariaDbDatabase database = MariaDbServer.shared().newDatabase();
    private Connection connection;

    @BeforeEach
    void open() throws SQLException {
        connection = database.dataSource().getConnection();
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
        database.close();
    }

    @Test
    void commentDefaultCollationAndCheckStay() throws SQLException {
        assertThat(altered(
                        "varchar(20) COLLATE utf8mb4_bin NOT NULL DEFAULT 'it''s' COMMENT 'a ''b''' CHECK (c <> 'x')",
                        c -> c.nullable()))
                .isEqualTo("`c` varchar(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin DEFAULT 'it''s' COMMENT 'a ''b'''"
                        + " CHECK (`c` <> 'x')");
    }

    @Test
    void whatTheDatabaseKeepsUpToDateStaysSo() throws SQLException {
        assertThat(altered(
                        "timestamp(3) NOT NULL DEFAULT current_timestamp(3) ON UPDATE current_timestamp(3)",
                        c -> c.comment("when")))
                .isEqualTo("`c` timestamp(3) NOT NULL DEFAULT current_timestamp(3) ON UPDATE current_timestamp(3)"
                        + " COMMENT 'when'");
    }

    @Test
    void aNumberIsStillCountedUp() throws SQLException {
        assertThat(altered("int NOT NULL AUTO_INCREMENT UNIQUE", c -> c.comment("key")))
                .isEqualTo("`c` int(11) NOT NULL AUTO_INCREMENT COMMENT 'key'");
    }

    @Test
    void aGeneratedColumnStaysOne() throws SQLException {
        assertThat(altered("int GENERATED ALWAYS AS (d + 1) STORED", c -> c.comment("next")))
                .isEqualTo("`c` int(11) GENERATED ALWAYS AS (`d` + 1) STORED COMMENT 'next'");
    }

    @Test
    void aJsonColumnThatBecomesATextNeedNotBeJson() throws SQLException {
        assertThat(altered("json", c -> c.type(text())))
                .isEqualTo("`c` longtext CHARACTER SET utf8mb4 COLLATE utf8mb4_bin DEFAULT NULL");
    }

    private String altered(String column, Consumer<ColumnAlteration> change) throws SQLException {
        run("CREATE TABLE poems (d int, c " + column + ") DEFAULT CHARACTER SET = latin1");
        for (Operation operation : RecordedOperations.of(op -> op.alterColumn("poems", "c", change))) {
            List<String> statements = OperationRenderer.of(Dialect.mariadb())
                    .render(operation, new LiveSchema(connection, Dialect.mariadb()));
            for (String sql : statements) {
                run(sql);
            }
        }
        return TestDatabase.rows(connection, "SHOW CREATE TABLE poems")
                .get(0)
                .lines()
                .map(String::strip)
                .filter(line -> line.startsWith("`c`"))
                .map(line -> line.endsWith(",") ? line.substring(0, line.length() - 1) : line)
                .findFirst()
                .orElseThrow();
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
