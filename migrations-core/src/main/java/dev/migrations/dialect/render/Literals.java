package dev.migrations.dialect.render;

import dev.migrations.schema.Literal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.HexFormat;
import java.util.UUID;

/**
 * Values as they are written in SQL, in the standard's way; each database has its own for some. What is written means the
 * same whatever the session's settings are: of backslashes, and of the time zone.
 */
class Literals {

    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .appendPattern("HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 6, true)
            .toFormatter(java.util.Locale.ROOT);

    /** Any value. */
    final String of(Literal literal) {
        Object value = literal.value();
        if (value == null) {
            return "NULL";
        }
        if (value instanceof Boolean truth) {
            return bool(truth);
        }
        if (value instanceof byte[] bytes) {
            return bytes(HexFormat.of().withUpperCase().formatHex(bytes));
        }
        if (value instanceof UUID uuid) {
            return uuid(uuid);
        }
        return value instanceof Number number ? number(number) : textOrTime(value);
    }

    private String textOrTime(Object value) {
        if (value instanceof LocalDate date) {
            return date(day(date));
        }
        if (value instanceof LocalTime time) {
            return time(TIME.format(time));
        }
        if (value instanceof LocalDateTime timestamp) {
            return timestamp(written(timestamp));
        }
        return value instanceof OffsetDateTime instant ? instant(instant) : text(value.toString());
    }

    private static String number(Number number) {
        return number instanceof BigDecimal decimal ? decimal.toPlainString() : number.toString();
    }

    String written(LocalDateTime timestamp) {
        return day(timestamp.toLocalDate()) + " " + TIME.format(timestamp);
    }

    /** As ISO 8601 has it. */
    String day(LocalDate date) {
        return date.toString();
    }

    /** With quotes, and those inside doubled. */
    static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    String text(String text) {
        return quoted(text);
    }

    String bool(boolean value) {
        return value ? "TRUE" : "FALSE";
    }

    String bytes(String hexDigits) {
        return "X'" + hexDigits + "'";
    }

    String uuid(UUID uuid) {
        return quoted(uuid.toString());
    }

    String date(String date) {
        return "DATE " + quoted(date);
    }

    String time(String time) {
        return "TIME " + quoted(time);
    }

    String timestamp(String timestamp) {
        return "TIMESTAMP " + quoted(timestamp);
    }

    String instant(OffsetDateTime instant) {
        return "TIMESTAMP WITH TIME ZONE " + quoted(written(instant.toLocalDateTime()) + offset(instant));
    }

    static String offset(OffsetDateTime instant) {
        String id = instant.getOffset().getId();
        return id.equals("Z") ? "+00:00" : id;
    }
}
