package dev.migrations.dialect;

import dev.migrations.error.MigrationException;

/** A database that the engine has no dialect for, or whose version is too old for it. */
public final class UnsupportedDatabaseException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final String product;

    UnsupportedDatabaseException(String product) {
        super(product + " is not supported.", "Use SQLite, PostgreSQL, MariaDB, MySQL or H2.");
        this.product = product;
    }

    private UnsupportedDatabaseException(String product, String description, String action) {
        super(description, action);
        this.product = product;
    }

    /** A version of a product of which only later ones have what the engine needs. */
    static UnsupportedDatabaseException tooOld(String product, String version, String oldest) {
        return new UnsupportedDatabaseException(
                product, product + " " + version + " is too old.", "Use " + product + " " + oldest + " or later.");
    }

    /** The product's name as its driver gives it. */
    public String product() {
        return product;
    }
}
