package dev.migrations.schema;

import java.util.List;

/**
 * An index as a live database describes it.
 *
 * @param name as the database stores it
 * @param columns what it orders by: names of columns, and for an expression its text in parentheses, or
 *     {@link #EXPRESSION} on SQLite, which does not tell
 * @param unique whether it keeps its values apart
 * @param partial whether a condition leaves rows out of it
 */
public record IndexInfo(String name, List<String> columns, boolean unique, boolean partial) {

    /** Stands for an expression whose text is not known. */
    public static final String EXPRESSION = "(expression)";

    public IndexInfo {
        columns = List.copyOf(columns);
    }
}
