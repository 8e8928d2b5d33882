package dev.migrations.schema;

import java.util.List;

/**
 * Questions about the schema that a connection works in, answered by the database at the time of the call; nothing is
 * kept. Names are compared as the database compares unquoted names, so {@code hasTable("chats")} is true whichever
 * case it stores them in. A name may be qualified by its schema ({@code "audit.events"}).
 *
 * <p>An inspector uses its connection, so it is for the connection's thread only.
 */
public interface SchemaInspector {

    /** Whether there is a table of this name. */
    boolean hasTable(String table);

    /** Whether there is a view of this name. */
    boolean hasView(String view);

    /** Whether the table or view has such a column; false as well if there is no such table. */
    boolean hasColumn(String table, String column);

    /** Whether the table has an index of this name; false as well if there is no such table. */
    boolean hasIndex(String table, String index);

    /** The names of all tables, sorted, as the database stores them. */
    List<String> tables();

    /** The names of the columns of a table or view in their order; empty if there is none of this name. */
    List<String> columns(String table);
}
