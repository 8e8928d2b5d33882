package dev.migrations.dialect;

import dev.migrations.error.MigrationException;

/** A database that the engine has no dialect for. */
public final class UnsupportedDatabaseException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final String product;

    UnsupportedDatabaseException(String product) {
        super(product + " is not supported.", "Use SQLite, PostgreSQL, MariaDB, MySQL or H2.");
        this.product = product;
    }

    /** The product's name as its driver gives it. */
    public String product() {
        return product;
    }
}
