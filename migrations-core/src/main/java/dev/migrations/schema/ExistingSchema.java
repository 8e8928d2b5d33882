package dev.migrations.schema;

import java.util.List;

/**
 * What must be known of the schema as it is, to say in SQL how it changes: MySQL wants the whole column when one property
 * of it changes, SQLite's tables are written anew. Asked only where the words do not suffice. It is for the thread of what
 * it looks through.
 */
public interface ExistingSchema {

    /** Of a schema that cannot be seen: each question ends in {@link UnseenSchemaException}. */
    static ExistingSchema unseen() {
        return UnseenSchema.INSTANCE;
    }

    /**
     * A column as it is. Its type is in the database's own words, with what goes with the type there; it has no
     * constraints.
     *
     * @throws InvalidDefinitionException there is none of this name
     */
    Column column(ObjectName table, String column);

    /** Whether the table has such a column; false as well if there is no such table. */
    boolean hasColumn(ObjectName table, String column);

    /** The names of the columns of a table, in their order; empty if there is no such table. */
    List<String> columnNames(ObjectName table);

    /** Whether the table has such an index; false as well if there is no such table. */
    boolean hasIndex(ObjectName table, String index);

    /** Whether the table has such a constraint; false as well if there is no such table. */
    boolean hasConstraint(ObjectName table, String constraint);

    /**
     * What SQLite keeps of each definition: the table, its indexes and its triggers, and all views, as they were written.
     *
     * @throws InvalidDefinitionException there is no such table
     */
    List<Definition> definitions(ObjectName table);

    /**
     * A row of {@code sqlite_schema}.
     *
     * @param kind table, index, trigger or view
     * @param name of the object
     * @param table that it belongs to
     * @param sql its CREATE statement
     */
    record Definition(String kind, String name, String table, String sql) {}
}
