package dev.migrations.error;

/** A script is asked for, and nobody has tried how one must be written for the database's client. */
public final class NoScriptException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final String product;

    public NoScriptException(String product) {
        super(
                "A script for " + product + " cannot be written yet.",
                "Let migrations upgrade run the revisions itself.");
        this.product = product;
    }

    /** The database. */
    public String product() {
        return product;
    }
}
