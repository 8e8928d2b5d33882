package dev.migrations.dialect;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The names of the two state tables.
 *
 * @param schema their schema; null for the session's own
 * @param table the state table; the log's name has {@code _log} after it
 */
public record StateTableNames(@Nullable String schema, String table) {

    public StateTableNames {
        Objects.requireNonNull(table, "table");
    }

    /** The same tables, in a schema that was found out. */
    public StateTableNames in(String foundSchema) {
        return new StateTableNames(foundSchema, table);
    }

    /** The state table as it is written in SQL. */
    public String revisions(Dialect dialect) {
        return qualified(dialect, table);
    }

    /** The log table as it is written in SQL. */
    public String log(Dialect dialect) {
        return qualified(dialect, table + "_log");
    }

    /** A table beside the state table, its name the state table's with {@code suffix} behind it. */
    public String beside(Dialect dialect, String suffix) {
        return qualified(dialect, table + suffix);
    }

    private String qualified(Dialect dialect, String name) {
        return schema == null
                ? dialect.identifier(name)
                : dialect.schemaIdentifier(schema) + "." + dialect.identifier(name);
    }
}
