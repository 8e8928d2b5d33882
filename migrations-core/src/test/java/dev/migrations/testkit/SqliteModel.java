package dev.migrations.testkit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A table of SQLite and what hangs on it, whose names are {@link SqliteTokens#ref}. Immutable.
 *
 * @param others the tables that it refers to or that refer to it
 * @param sources what the columns that are not new have their values from
 * @param obstacle why a change of it cannot be made; null if it can
 */
public record SqliteModel(
        SqliteDefinition table,
        List<String> others,
        List<Index> indexes,
        List<String> views,
        List<String> triggers,
        Map<String, String> sources,
        @Nullable String obstacle) {

    public SqliteModel {
        others = List.copyOf(others);
        indexes = List.copyOf(indexes);
        views = List.copyOf(views);
        triggers = List.copyOf(triggers);
        sources = Map.copyOf(sources);
    }

    /**
     * A CREATE INDEX.
     *
     * @param only the column, if there is one alone that it sorts by
     */
    public record Index(String sql, @Nullable String only) {}

    /** With the table as it becomes. */
    public SqliteModel with(UnaryOperator<SqliteDefinition> change) {
        return new SqliteModel(change.apply(table), others, indexes, views, triggers, sources, obstacle);
    }

    /** With another source of the values of a column. */
    public SqliteModel filled(String column, String source) {
        Map<String, String> changed = new HashMap<>(sources);
        changed.put(column, source);
        return new SqliteModel(table, others, indexes, views, triggers, changed, obstacle);
    }

    /** It cannot be made. */
    public SqliteModel not(String why) {
        return new SqliteModel(table, others, indexes, views, triggers, sources, why);
    }

    /** Without a column, and what is about it alone. A view or trigger that names it keeps it. */
    public SqliteModel without(String column) {
        String ref = SqliteTokens.ref(column);
        boolean used = Stream.concat(views.stream(), triggers.stream()).anyMatch(sql -> sql.contains(ref));
        boolean last = table.columns().size() == 1;
        if (used || last) {
            return not(used ? "a view or a trigger uses " + column : column + " is the only column");
        }
        List<Index> left =
                indexes.stream().filter(i -> !column.equals(i.only())).toList();
        Map<String, String> kept = new HashMap<>(sources);
        kept.remove(column);
        return new SqliteModel(table.without(column), others, left, views, triggers, kept, obstacle);
    }

    /** With another name for a column wherever it is named. */
    public SqliteModel renamed(String column, String newName) {
        UnaryOperator<String> renamed = sql -> sql.replace(SqliteTokens.ref(column), SqliteTokens.ref(newName));
        Map<String, String> moved = new HashMap<>(sources);
        String source = moved.remove(column);
        if (source != null) {
            moved.put(newName, source);
        }
        return new SqliteModel(
                table.renamed(column, newName),
                others.stream().map(renamed).toList(),
                indexes.stream()
                        .map(i -> new Index(renamed.apply(i.sql()), column.equals(i.only()) ? newName : i.only()))
                        .toList(),
                views.stream().map(renamed).toList(),
                triggers.stream().map(renamed).toList(),
                moved,
                obstacle);
    }

    /** What makes the tables, indexes and views; the names are still to be written. */
    public List<String> statements() {
        return Stream.of(
                        others.stream(),
                        Stream.of(table.text()),
                        indexes.stream().map(Index::sql),
                        views.stream())
                .flatMap(all -> all)
                .toList();
    }
}
