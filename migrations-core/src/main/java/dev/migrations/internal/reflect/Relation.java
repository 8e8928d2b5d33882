package dev.migrations.internal.reflect;

/**
 * A table, view or sequence of a live database.
 *
 * @param schema where it is, as the database stores it
 * @param name its name, as the database stores it
 * @param kind what it is
 */
record Relation(String schema, String name, Kind kind) {

    enum Kind {
        TABLE,
        VIEW,
        SEQUENCE
    }
}
