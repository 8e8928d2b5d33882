package dev.migrations.dialect.render;

import dev.migrations.schema.Literal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** MariaDB's and MySQL's literals. */
final class MySqlLiterals extends Literals {

    /** What stands before the bytes of a text. */
    static final String BYTES = "_utf8mb4 ";

    private static final int LAST_YEAR = 9_999;

    private final boolean hasUuid;

    MySqlLiterals(boolean hasUuid) {
        this.hasUuid = hasUuid;
    }

    /** What a backslash is depends on the sql_mode; bytes do not. */
    @Override
    String text(String text) {
        return text.indexOf('\\') < 0 ? quoted(text) : BYTES + hexadecimal(text);
    }

    /** The value of an enumeration, which has the character set of its column. */
    static String value(String text) {
        return text.indexOf('\\') < 0 ? quoted(text) : hexadecimal(text);
    }

    private static String hexadecimal(String text) {
        return "X'" + HexFormat.of().withUpperCase().formatHex(text.getBytes(StandardCharsets.UTF_8)) + "'";
    }

    /**
     * A comment cannot be written as bytes. A backslash is doubled, which is right in the usual sql_mode; with
     * NO_BACKSLASH_ESCAPES there are two, and still one comment.
     */
    static String comment(String text) {
        return quoted(text.replace("\\", "\\\\"));
    }

    /** Source: https://mariadb.com/kb/en/date-and-time-literals/ */
    @Override
    String day(LocalDate date) {
        if (date.getYear() < 0 || date.getYear() > LAST_YEAR) {
            String product = hasUuid ? "MariaDB" : "MySQL";
            throw new OperationNotSupportedException(
                    product,
                    product + " has no days but those of the years 0 to " + LAST_YEAR + ", and not " + date + ".",
                    "Write the end of time as 9999-12-31, or keep the day as a text.");
        }
        return super.day(date);
    }

    @Override
    String uuid(UUID uuid) {
        String digits = uuid.toString();
        return hasUuid ? quoted(digits) : "X'" + digits.replace("-", "") + "'";
    }

    /** A literal is in the session's zone, so the session has to be in this one. */
    @Override
    String instant(OffsetDateTime instant) {
        return timestamp(written(instant.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime()));
    }

    static boolean isInstant(Literal literal) {
        return literal.value() instanceof OffsetDateTime;
    }

    /**
     * The statements in a session of UTC, if one of the values in them is a point in time: in another zone there may be an
     * hour that comes twice, and no way to say which of the two is meant.
     */
    static List<String> inUtc(List<String> statements, Stream<Literal> values) {
        if (values.noneMatch(MySqlLiterals::isInstant)) {
            return statements;
        }
        List<String> around = new ArrayList<>();
        around.add("SET @migrations_time_zone = @@SESSION.time_zone");
        around.add("SET SESSION time_zone = '+00:00'");
        around.addAll(statements);
        around.add("SET SESSION time_zone = @migrations_time_zone");
        return around;
    }
}
