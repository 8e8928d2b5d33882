package dev.migrations.dialect.sqlite;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the text of a table says of one of its constraints.
 *
 * @param kind a primary key, unique constraint, check or foreign key
 * @param name its name; null if it has none
 * @param columns the column that it is written behind, or those that it names
 * @param condition what a check demands, as it is written; null for the others
 */
public record ConstraintText(
        ClauseKind kind,
        @Nullable String name,
        List<String> columns,
        @Nullable String condition) {

    public ConstraintText {
        columns = List.copyOf(columns);
    }
}
