package dev.migrations.dialect.render;

import static dev.migrations.schema.Define.bigint;
import static dev.migrations.schema.Define.binary;
import static dev.migrations.schema.Define.bool;
import static dev.migrations.schema.Define.column;
import static dev.migrations.schema.Define.date;
import static dev.migrations.schema.Define.doublePrecision;
import static dev.migrations.schema.Define.enumeration;
import static dev.migrations.schema.Define.integer;
import static dev.migrations.schema.Define.json;
import static dev.migrations.schema.Define.numeric;
import static dev.migrations.schema.Define.real;
import static dev.migrations.schema.Define.smallint;
import static dev.migrations.schema.Define.string;
import static dev.migrations.schema.Define.text;
import static dev.migrations.schema.Define.time;
import static dev.migrations.schema.Define.timestamp;
import static dev.migrations.schema.Define.timestampWithZone;
import static dev.migrations.schema.Define.uuid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrations.dialect.Dialect;
import dev.migrations.operation.Operation;
import dev.migrations.schema.ExistingSchema;
import dev.migrations.schema.SqlType;
import dev.migrations.testkit.MariaDbServer;
import dev.migrations.testkit.PostgreSqlServer;
import dev.migrations.testkit.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Each portable type changed into each other one: what is refused is what the server refuses of an empty table, and nothing
 * else.
 */
class ConversionsTest {

    private static final List<SqlType> TYPES = List.of(
            string(20),
            text(),
            smallint(),
            integer(),
            bigint(),
            numeric(10, 2),
            real(),
            doublePrecision(),
            bool(),
            date(),
            time(),
            timestamp(),
            timestampWithZone(),
            uuid(),
            json(),
            binary(),
            binary(16),
            enumeration("mood", "sad", "glad"),
            enumeration("state", "new"));

    @Test
    void postgreSqlIsToldHowWhereItDoesNotConvert() throws Exception {
        try (TestDatabase database = PostgreSqlServer.shared().newDatabase();
                Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TYPE mood AS ENUM ('sad', 'glad')");
            statement.execute("CREATE TYPE state AS ENUM ('new')");
            Types types = new PostgreSqlTypes(new Names(Dialect.postgresql()));
            assertThat(wrong(statement, Dialect.postgresql(), types, "ALTER TABLE t ALTER COLUMN c TYPE "))
                    .isEmpty();
        }
    }

    @Test
    void mariaDbMakesNoNumbersOrTimesOfUuids() throws Exception {
        try (TestDatabase database = MariaDbServer.shared().newDatabase();
                Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            assertThat(wrong(statement, Dialect.mariadb(), new MySqlTypes(true), "ALTER TABLE t MODIFY COLUMN c "))
                    .isEmpty();
        }
    }

    @Test
    void whatIsToldHowItIsConvertedIsLeftToTheDatabase() {
        Operation told = RecordedOperations.of(op -> op.alterColumn(
                        "t",
                        "c",
                        c -> c.from(column("c", integer())).type(timestamp()).using("to_timestamp(c)")))
                .get(0);
        assertThat(OperationRenderer.of(Dialect.postgresql()).render(told, ExistingSchema.unseen()))
                .containsExactly("ALTER TABLE t ALTER COLUMN c TYPE timestamp USING to_timestamp(c)");
        assertThatThrownBy(() -> OperationRenderer.of(Dialect.postgresql())
                        .render(change(integer(), timestamp()), ExistingSchema.unseen()))
                .isInstanceOf(OperationNotSupportedException.class)
                .hasMessage(
                        "PostgreSQL does not make timestamp of integer by itself, and column c is to change so. Say how,"
                                + " with using(\"...\").");
        assertThatThrownBy(() -> OperationRenderer.of(Dialect.mariadb())
                        .render(change(uuid(), bigint()), ExistingSchema.unseen()))
                .isInstanceOf(OperationNotSupportedException.class)
                .hasMessage(
                        "MariaDB does not make bigint of uuid, and column c is to change so. Add a column of the new type,"
                                + " fill it with an UPDATE, drop the old one and rename the new one.");
    }

    private static List<String> wrong(Statement statement, Dialect dialect, Types types, String words)
            throws SQLException {
        List<String> wrong = new ArrayList<>();
        for (SqlType from : TYPES) {
            for (SqlType to : TYPES) {
                statement.execute("DROP TABLE IF EXISTS t");
                statement.execute("CREATE TABLE t (c " + types.of(from) + ")");
                List<String> ours = rendered(dialect, change(from, to));
                boolean isRefused = ours == null;
                boolean fails = fails(statement, ours == null ? List.of(words + types.of(to)) : ours);
                if (fails != isRefused) {
                    wrong.add(from + " to " + to + (fails ? " fails late" : " is refused, and is legal"));
                }
            }
        }
        return wrong;
    }

    private static Operation change(SqlType from, SqlType to) {
        return RecordedOperations.of(op ->
                        op.alterColumn("t", "c", c -> c.from(column("c", from)).type(to)))
                .get(0);
    }

    /** Null if it is refused. */
    private static @Nullable List<String> rendered(Dialect dialect, Operation change) {
        try {
            return OperationRenderer.of(dialect).render(change, ExistingSchema.unseen());
        } catch (OperationNotSupportedException e) {
            return null;
        }
    }

    private static boolean fails(Statement statement, List<String> words) {
        try {
            for (String word : words) {
                statement.execute(word);
            }
            return false;
        } catch (SQLException e) {
            return true;
        }
    }
}
