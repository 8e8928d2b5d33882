package dev.migrations.internal.store;

import dev.migrations.dialect.StateSql;
import dev.migrations.plan.AppliedRevision;
import dev.migrations.plan.LogEntry;
import dev.migrations.plan.RowState;
import dev.migrations.revision.BranchLabel;
import dev.migrations.revision.IsoInstant;
import dev.migrations.revision.RevisionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Rows of the state tables as values; the columns stand in the order in which {@code StateSql} names them. */
final class StateRows {

    private StateRows() {}

    /** The version of the row's form, to be looked at before anything else of it. */
    static int format(ResultSet row) throws SQLException {
        return row.getInt(19);
    }

    static String toolVersion(ResultSet row) throws SQLException {
        return row.getString(18);
    }

    /** A row of {@code StateSql.readKeys}; null if it is not applied, or in a form that is not known. */
    static @Nullable RowKey key(ResultSet row) throws SQLException {
        String text = row.getString(1);
        return text == null ? null : key(text);
    }

    private static @Nullable RowKey key(String text) {
        int first = text.indexOf(StateSql.BETWEEN);
        int second = text.indexOf(StateSql.BETWEEN, first + 1);
        int third = text.indexOf(StateSql.BETWEEN, second + 1);
        if (first < 0 || second < 0 || third < 0 || text.indexOf(StateSql.BETWEEN, third + 1) >= 0) {
            return null;
        }
        String key = text.substring(third + 1);
        return new RowKey(
                text.substring(0, first),
                text.substring(first + 1, second),
                text.substring(second + 1, third),
                key.equals(StateSql.NO_KEY) ? null : key);
    }

    static AppliedRevision revision(ResultSet row) throws SQLException {
        return new AppliedRevision(
                RevisionId.of(row.getString(1)),
                ids(text(row, 2)),
                ids(text(row, 3)),
                labels(text(row, 4)),
                text(row, 5),
                word(AppliedRevision.Kind.class, row.getString(6)),
                row.getString(7),
                row.getString(8),
                row.getInt(9) != 0,
                word(RowState.class, row.getString(10)),
                row.getString(11),
                row.getInt(12),
                row.getInt(13),
                row.getInt(14),
                IsoInstant.parse(row.getString(15)),
                row.getString(16),
                row.getLong(17),
                toolVersion(row),
                format(row));
    }

    static LogEntry logEntry(ResultSet row) throws SQLException {
        int statement = row.getInt(6);
        Integer failedStatement = row.wasNull() ? null : statement;
        return new LogEntry(
                row.getLong(1),
                row.getString(2),
                RevisionId.of(row.getString(3)),
                row.getString(4),
                row.getString(5),
                failedStatement,
                IsoInstant.parse(row.getString(7)),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                row.getLong(11),
                row.getString(12),
                row.getString(13));
    }

    /** Some databases take an empty text for none. */
    private static String text(ResultSet row, int column) throws SQLException {
        String text = row.getString(column);
        return text == null ? "" : text;
    }

    private static <E extends Enum<E>> E word(Class<E> type, String text) {
        for (E value : type.getEnumConstants()) {
            if (value.name().toLowerCase(Locale.ROOT).equals(text)) {
                return value;
            }
        }
        throw new IllegalArgumentException("the word '" + text + "' is not known");
    }

    private static List<RevisionId> ids(String list) {
        List<RevisionId> ids = new ArrayList<>();
        for (String id : split(list)) {
            ids.add(RevisionId.of(id));
        }
        return ids;
    }

    private static List<BranchLabel> labels(String list) {
        List<BranchLabel> labels = new ArrayList<>();
        for (String label : split(list)) {
            labels.add(BranchLabel.of(label));
        }
        return labels;
    }

    /** The values of a comma list; none of an empty one. */
    static List<String> split(String list) {
        if (list.isEmpty()) {
            return List.of();
        }
        List<String> values = new ArrayList<>();
        for (String part : list.split(",", -1)) {
            values.add(part.strip());
        }
        return values;
    }

    /** The other way round: a comma list, empty for none. */
    static String join(List<?> values) {
        StringBuilder list = new StringBuilder();
        for (Object value : values) {
            list.append(list.isEmpty() ? "" : ",").append(value);
        }
        return list.toString();
    }
}
