package dev.migrations.internal.rows;

import dev.migrations.dialect.Dialect;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads rows into values that are the same through every driver. For one result, on its thread. */
final class ResultReader {

    @FunctionalInterface
    private interface Column {
        @Nullable
        Object read(ResultSet row, int place) throws SQLException;
    }

    private final List<String> names = new ArrayList<>();
    private final List<Column> columns = new ArrayList<>();
    private final Set<Integer> local = new HashSet<>();

    /** Where {@code instants} is false, TIMESTAMP columns are in a zone that nobody knows here. */
    ResultReader(ResultSetMetaData metaData, Dialect dialect, boolean instants) throws SQLException {
        for (int i = 1; i <= metaData.getColumnCount(); i++) {
            if (!instants && metaData.getColumnTypeName(i).equalsIgnoreCase("timestamp")) {
                local.add(i);
            }
            names.add(metaData.getColumnLabel(i));
            boolean typed = dialect != Dialect.sqlite();
            if (isSmallNumber(metaData, i, dialect)) {
                columns.add(ResultReader::smallNumber);
                continue;
            }
            columns.add(
                    typed ? column(metaData.getColumnType(i), metaData.getColumnTypeName(i)) : ResultSet::getObject);
        }
    }

    /** A driver's own classes for times would shift those that its default time zone leaves out. */
    private static Column column(int type, String typeName) {
        return switch (type) {
            case Types.DATE -> (row, i) -> row.getObject(i, LocalDate.class);
            case Types.TIME -> (row, i) -> row.getObject(i, LocalTime.class);
            case Types.TIMESTAMP ->
                typeName.equals("timestamptz")
                        ? (row, i) -> row.getObject(i, OffsetDateTime.class)
                        : (row, i) -> row.getObject(i, LocalDateTime.class);
            case Types.TIMESTAMP_WITH_TIMEZONE -> (row, i) -> row.getObject(i, OffsetDateTime.class);
            case Types.CHAR,
                    Types.VARCHAR,
                    Types.LONGVARCHAR,
                    Types.NCHAR,
                    Types.NVARCHAR,
                    Types.LONGNVARCHAR,
                    Types.CLOB,
                    Types.NCLOB -> ResultSet::getString;
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB ->
                typeName.equalsIgnoreCase("uuid") ? ResultSet::getObject : ResultSet::getBytes;
            case Types.OTHER -> ResultReader::other;
            default -> ResultSet::getObject;
        };
    }

    /**
     * The drivers of MariaDB and MySQL take TINYINT(1) for a boolean, and every number in it for true. MySQL's also calls
     * the column BIT, so that nothing tells it from a BIT(1), of which the same call reads the same bit.
     */
    private static boolean isSmallNumber(ResultSetMetaData metaData, int place, Dialect dialect) throws SQLException {
        boolean bool = metaData.getColumnType(place) == Types.BIT || metaData.getColumnType(place) == Types.BOOLEAN;
        return bool
                && (dialect == Dialect.mariadb() || dialect == Dialect.mysql())
                && metaData.getColumnClassName(place).equals(Boolean.class.getName());
    }

    private static @Nullable Object smallNumber(ResultSet row, int place) throws SQLException {
        int number = row.getInt(place);
        return row.wasNull() ? null : number;
    }

    /** JSON and the like, for which drivers have classes of their own. */
    private static @Nullable Object other(ResultSet row, int place) throws SQLException {
        Object value = row.getObject(place);
        return value == null || value instanceof UUID ? value : row.getString(place);
    }

    ReadRow read(ResultSet row) throws SQLException {
        @Nullable Object[] values = new @Nullable Object[columns.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = columns.get(i).read(row, i + 1);
        }
        return new ReadRow(names, values, local);
    }
}
