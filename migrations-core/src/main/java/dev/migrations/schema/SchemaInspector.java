package dev.migrations.schema;

import java.util.List;
import java.util.Optional;

/**
 * Questions about the schema that a connection works in, answered by the database at the time of the call; nothing is
 * kept. So a revision can do what the state of a table asks for:
 *
 * <pre>{@code
 * if (!op.inspector().hasColumn("poems", "word_count")) {
 *     op.addColumn("poems", column("word_count", integer()));
 * }
 * }</pre>
 *
 * <p>A name is found as a statement finds it that has it without quotes: {@code hasTable("Chats")} is true for the table
 * {@code chats} of PostgreSQL and {@code CHATS} of H2. A name that is stored exactly as it is given comes first. It may be
 * qualified by its schema ({@code "audit.events"}; on SQLite the name of an attached database, on MariaDB and MySQL that of
 * a database); without one it is looked for where the session looks.
 *
 * <p>An inspector uses its connection, so it is for the connection's thread only. Every method fails with
 * {@link dev.migrations.error.DatabaseAccessException} if the database refuses to tell.
 */
public interface SchemaInspector {

    /** Whether there is a table of this name. */
    boolean hasTable(String table);

    /** Whether there is a view of this name, materialized or not. */
    boolean hasView(String view);

    /** Whether there is a sequence of this name; never on SQLite and MySQL, which have none. */
    boolean hasSequence(String sequence);

    /** Whether the table or view has such a column; false as well if there is no such table. */
    boolean hasColumn(String table, String column);

    /** Whether the table has an index of this name; false as well if there is no such table. */
    boolean hasIndex(String table, String index);

    /** Whether the table has a constraint of this name; false as well if there is no such table. */
    boolean hasConstraint(String table, String constraint);

    /** The names of all tables that need no schema to be named, sorted, as the database stores them. */
    List<String> tables();

    /** The names of all views that need no schema to be named, sorted, as the database stores them. */
    List<String> views();

    /** The names of all sequences that need no schema to be named, sorted, as the database stores them. */
    List<String> sequences();

    /** The names of the columns of a table or view in their order; empty if there is none of this name. */
    List<String> columnNames(String table);

    /** The columns of a table or view in their order; empty if there is none of this name. */
    List<ColumnInfo> columns(String table);

    /** A column of a table or view; empty if there is none. */
    Optional<ColumnInfo> column(String table, String column);

    /** The indexes of a table, sorted by name, with those by which the database keeps a constraint. */
    List<IndexInfo> indexes(String table);

    /** The constraints of a table, sorted by kind and name. */
    List<ConstraintInfo> constraints(String table);
}
