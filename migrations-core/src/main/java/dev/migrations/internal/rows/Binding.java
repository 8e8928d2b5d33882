package dev.migrations.internal.rows;

import dev.migrations.dialect.Dialect;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Values of Java as parameters of statements, so that they mean the same through every driver. */
public final class Binding {

    /** How SQLite's own functions write a time. */
    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .appendPattern("HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 6, true)
            .toFormatter(Locale.ROOT);

    private final Dialect dialect;
    private final boolean sqlite;
    private final boolean mySql;

    /** Binds for one kind of database. */
    public Binding(Dialect dialect) {
        this.dialect = dialect;
        this.sqlite = dialect == Dialect.sqlite();
        this.mySql = dialect == Dialect.mariadb() || dialect == Dialect.mysql();
    }

    /** Sets all parameters of a statement. */
    public void bind(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            bind(statement, i + 1, plain(values[i]));
        }
    }

    private void bind(PreparedStatement statement, int place, @Nullable Object value) throws SQLException {
        if (value == null) {
            statement.setNull(place, Types.NULL);
        } else if (value instanceof Enum<?> constant) {
            bindConstant(statement, place, constant.name());
        } else if (value instanceof BigDecimal decimal && !sqlite) {
            statement.setBigDecimal(place, decimal);
        } else if (value instanceof byte[] bytes) {
            statement.setBytes(place, bytes);
        } else {
            statement.setObject(place, written(value));
        }
    }

    /** PostgreSQL takes a text for no value of an enumeration, unless it is left to find out what the text is. */
    private void bindConstant(PreparedStatement statement, int place, String name) throws SQLException {
        if (dialect == Dialect.postgresql()) {
            statement.setObject(place, name, Types.OTHER);
        } else {
            statement.setString(place, name);
        }
    }

    /** One class for each kind of value. */
    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof BigInteger integer) {
            return new BigDecimal(integer);
        }
        if (value instanceof Float number) {
            return Double.valueOf(number.toString());
        }
        if (value instanceof Character character) {
            return character.toString();
        }
        if (value instanceof Instant instant) {
            return instant.atOffset(ZoneOffset.UTC);
        }
        return value instanceof ZonedDateTime zoned ? zoned.toOffsetDateTime() : value;
    }

    private Object written(Object value) {
        if (sqlite) {
            return text(value);
        }
        if (mySql && value instanceof UUID uuid) {
            return dialect == Dialect.mysql() ? bytes(uuid) : uuid.toString();
        }
        return mySql && value instanceof OffsetDateTime time ? utc(time) : value;
    }

    /** MySQL has no type for it, so it is what {@code uuid()} is there; MariaDB reads the text into any of its types. */
    private static byte[] bytes(UUID uuid) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(uuid.getMostSignificantBits())
                .putLong(uuid.getLeastSignificantBits())
                .array();
    }

    /** SQLite has no types for these, and its driver would make numbers of some. */
    private static Object text(Object value) {
        if (value instanceof BigDecimal decimal) {
            return decimal.toPlainString();
        }
        if (value instanceof LocalDateTime time) {
            return written(time);
        }
        if (value instanceof OffsetDateTime time) {
            return written(utc(time));
        }
        if (value instanceof LocalTime time) {
            return TIME.format(time);
        }
        return value instanceof LocalDate || value instanceof UUID ? value.toString() : value;
    }

    private static LocalDateTime utc(OffsetDateTime time) {
        return time.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime();
    }

    static String written(LocalDateTime time) {
        return time.toLocalDate() + " " + TIME.format(time);
    }
}
