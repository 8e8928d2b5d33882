package dev.migrations.dialect.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrations.schema.Literal;
import dev.migrations.testkit.PostgreSqlServer;
import dev.migrations.testkit.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written is what the server reads, and the driver reads out of it. */
class PostgreSqlLiteralsTest {

    @ParameterizedTest
    @ValueSource(ints = {-4712, -43, -1, 0, 1, 44, 999, 1900, 9999, 10_000, 12_345, 294_275})
    void daysOfAllYearsAreReadAsTheyWereMeant(int year) throws Exception {
        LocalDate day = LocalDate.of(year, 3, 15);
        LocalDateTime timestamp = day.atTime(10, 1, 2, 345_678_000);
        OffsetDateTime instant = timestamp.atOffset(ZoneOffset.ofHours(2));
        try (TestDatabase database = PostgreSqlServer.shared().newDatabase();
                Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            assertThat(read(statement, day, LocalDate.class)).isEqualTo(day);
            assertThat(read(statement, timestamp, LocalDateTime.class)).isEqualTo(timestamp);
            assertThat(read(statement, instant, OffsetDateTime.class)).isEqualTo(instant);
        }
    }

    @Test
    void digitsAreTheSameInEveryLanguage() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-EG"));
        try {
            assertThat(new PostgreSqlLiterals().of(Literal.of(LocalDate.of(44, 3, 15))))
                    .isEqualTo("DATE '0044-03-15'");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void daysThatPostgreSqlHasNotAreRefused() {
        String end = " Write the text 'infinity' or '-infinity' where that is meant.";
        refused(
                LocalDate.MAX,
                "PostgreSQL has no days but those of the years 4713 BC to 5874897, and not +999999999-12-31." + end);
        refused(
                LocalDateTime.of(294_277, 1, 1, 0, 0),
                "PostgreSQL has no days but those of the years 4713 BC to 294276, and not +294277-01-01." + end);
    }

    private static void refused(Object value, String message) {
        assertThatThrownBy(() -> new PostgreSqlLiterals().of(Literal.of(value)))
                .isInstanceOf(OperationNotSupportedException.class)
                .hasMessage(message);
    }

    private static <T> T read(Statement statement, T value, Class<T> type) throws SQLException {
        try (ResultSet row = statement.executeQuery("SELECT " + new PostgreSqlLiterals().of(Literal.of(value)))) {
            row.next();
            return row.getObject(1, type);
        }
    }
}
