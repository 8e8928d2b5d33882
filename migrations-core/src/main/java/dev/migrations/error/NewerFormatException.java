package dev.migrations.error;

/** The state tables were written by a newer library in a format that this one must not touch. */
public final class NewerFormatException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final String writtenBy;

    public NewerFormatException(String table, String writtenBy) {
        super(
                "The state table " + table + " was written by version " + writtenBy
                        + " of Migrations, which this version cannot read.",
                "Use at least version " + writtenBy + ".");
        this.writtenBy = writtenBy;
    }

    /** The version of the library that wrote it. */
    public String writtenBy() {
        return writtenBy;
    }
}
