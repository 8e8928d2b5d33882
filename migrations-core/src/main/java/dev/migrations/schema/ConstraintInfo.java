package dev.migrations.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A constraint as a live database describes it. NOT NULL is told by the column.
 *
 * @param name as the database stores it; null on SQLite where the table gives it none
 * @param kind what it demands
 * @param columns the columns it is about in its order; for a check as far as the database tells them
 * @param reference what a foreign key refers to; null for the others
 * @param condition what a check demands, as the database writes it; null for the others
 */
public record ConstraintInfo(
        @Nullable String name,
        Kind kind,
        List<String> columns,
        @Nullable Reference reference,
        @Nullable String condition) {

    public ConstraintInfo {
        columns = List.copyOf(columns);
    }

    /** What a constraint demands. */
    public enum Kind {
        /** Rows are told apart by it. */
        PRIMARY_KEY,
        /** There is a row in another table. */
        FOREIGN_KEY,
        /** No two rows have the same values. */
        UNIQUE,
        /** A condition is not false. */
        CHECK,
        /** No two rows collide by operators; PostgreSQL only. */
        EXCLUSION
    }

    /**
     * The other end of a foreign key.
     *
     * @param schema the schema of the table; null where the database has one only
     * @param table its name, as the database stores it
     * @param columns in the order of the foreign key's own
     * @param onDelete what happens when the row is deleted: {@code NO ACTION}, {@code RESTRICT}, {@code CASCADE},
     *     {@code SET NULL}, {@code SET DEFAULT}
     * @param onUpdate what happens when its key changes
     */
    public record Reference(
            @Nullable String schema, String table, List<String> columns, String onDelete, String onUpdate) {

        public Reference {
            columns = List.copyOf(columns);
        }
    }
}
