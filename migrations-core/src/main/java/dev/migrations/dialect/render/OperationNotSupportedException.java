package dev.migrations.dialect.render;

import dev.migrations.error.MigrationException;

/** An operation, or something in it, is beyond a database. */
public final class OperationNotSupportedException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final String product;

    /**
     * @param product the database
     * @param reason a complete sentence
     * @param wayAround a complete sentence
     */
    public OperationNotSupportedException(String product, String reason, String wayAround) {
        super(reason, wayAround);
        this.product = product;
    }

    /** The database that cannot do it. */
    public String product() {
        return product;
    }
}
