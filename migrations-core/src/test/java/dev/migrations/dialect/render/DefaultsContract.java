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
import static dev.migrations.schema.Define.nativeType;
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

import dev.migrations.dialect.Dialect;
import dev.migrations.operation.Operations;
import dev.migrations.schema.Column;
import dev.migrations.schema.ExistingSchema;
import dev.migrations.schema.SqlType;
import dev.migrations.testkit.TestDatabase;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/**
 * Every portable type with every kind of default: what is refused is what the database refuses, and nothing else. The
 * database is asked with the same words as a native type, of which nothing is refused beforehand.
 */
abstract class DefaultsContract {

    private static final UUID ID = UUID.fromString("6f9619ff-8b86-d011-b42d-00cf4fc964ff");

    private static final List<SqlType> TYPES = List.of(
            string(20),
            text(),
            smallint(),
            integer(),
            bigint(),
            numeric(10, 2),
            numeric(3, 3),
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
            enumeration("mood", "sad", "glad", "1"));

    private static final List<Object> VALUES = List.of(
            true,
            false,
            0,
            1,
            127,
            128,
            -1,
            -128,
            -129,
            32_767,
            32_768,
            -32_768,
            -32_769,
            2_147_483_648L,
            Long.MAX_VALUE,
            new BigDecimal("1e30"),
            new BigDecimal("1.5"),
            new BigDecimal("32767.4"),
            new BigDecimal("32767.5"),
            new BigDecimal("0.9994"),
            new BigDecimal("0.9995"),
            new BigDecimal("99999999.994"),
            new BigDecimal("99999999.995"),
            new BigDecimal("1e-50"),
            2.5d,
            3.5e38,
            1e300,
            "",
            " ",
            "x",
            "5",
            " 5 ",
            "+5",
            "-5",
            "1e3",
            "1.5",
            ".5",
            "5.",
            "32768",
            "0x1F",
            "1_000",
            "1e400",
            "NaN",
            "-infinity",
            "true",
            "F",
            "of",
            "o",
            "yes",
            "6f9619ff8b86d011b42d00cf4fc964ff",
            ID.toString(),
            "y".repeat(21),
            "blank".repeat(4) + "  ",
            "sad",
            LocalDate.of(2024, 2, 3),
            LocalTime.of(10, 0),
            LocalDateTime.of(2024, 2, 3, 10, 0),
            ID,
            new byte[2],
            new byte[16],
            new byte[20]);

    abstract TestDatabase open();

    abstract Dialect dialect();

    abstract Types types();

    /** Whether what the database says of such a default is its own affair. */
    abstract boolean isLeftToTheDatabase(SqlType type, Object value);

    /** Creates what the types need. */
    abstract void prepare(Statement statement) throws SQLException;

    /** Runs it where there is a table {@code t} with a column, and leaves all as it was. */
    abstract void run(Statement statement, String sql) throws SQLException;

    @Test
    void whatIsRefusedOfADefaultIsWhatTheDatabaseRefusesAndNothingElse() throws Exception {
        List<String> wrong = new ArrayList<>();
        int refused = 0;
        try (TestDatabase database = open();
                Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            prepare(statement);
            for (SqlType type : TYPES) {
                for (Object value : of(type)) {
                    refused += judge(statement, type, value, false, wrong) + judge(statement, type, value, true, wrong);
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(refused).isGreaterThan(500);
    }

    /** One if it is refused, else zero; what should not be so is added to {@code wrong}. */
    private int judge(Statement statement, SqlType type, Object value, boolean added, List<String> wrong) {
        boolean isRefused = isRefused(column("c", type).defaultTo(value), added);
        boolean fails = fails(statement, type, value, added);
        if (isRefused != fails && (isRefused || !isLeftToTheDatabase(type, value))) {
            wrong.add(
                    (added ? "add " : "create ") + type + " " + value.getClass().getSimpleName() + " " + value
                            + (isRefused ? " is refused, and is legal" : " fails late"));
        }
        return isRefused ? 1 : 0;
    }

    /** A text that is no value of an enumeration is refused by its definition. */
    private static List<Object> of(SqlType type) {
        return VALUES.stream()
                .filter(value -> !(type instanceof SqlType.Enumeration mood && value instanceof String text)
                        || mood.values().contains(text))
                .toList();
    }

    private boolean isRefused(Column column, boolean added) {
        try {
            render(column, added);
            return false;
        } catch (OperationNotSupportedException e) {
            return true;
        }
    }

    private boolean fails(Statement statement, SqlType type, Object value, boolean added) {
        String sql = render(column("c", nativeType(types().of(type))).defaultTo(value), added);
        try {
            run(statement, sql);
            return false;
        } catch (SQLException e) {
            return true;
        }
    }

    private String render(Column column, boolean added) {
        Consumer<Operations> work = added ? op -> op.addColumn("t", column) : op -> op.createTable("n", column);
        List<String> statements = OperationRenderer.of(dialect())
                .render(RecordedOperations.of(work).get(0), ExistingSchema.unseen());
        return statements.get(statements.size() - 1);
    }
}
