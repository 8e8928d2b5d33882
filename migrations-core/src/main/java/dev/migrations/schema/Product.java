package dev.migrations.schema;

import java.util.Locale;

/** The databases, for what only one of them has. */
public enum Product {
    SQLITE,
    POSTGRESQL,
    H2,
    MARIADB,
    MYSQL;

    /** The one that a dialect calls by this name: {@code PostgreSQL}. */
    public static Product named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
