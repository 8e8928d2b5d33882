package dev.migrations.error;

/** A section holds statements that cannot run in a transaction beside others. */
public final class MixedTransactionException extends MigrationException implements Located {

    private static final long serialVersionUID = 1L;

    private final SourceLocation location;

    public MixedTransactionException(String revision, SourceLocation location, String statement, String product) {
        super(
                "Revision " + revision + " holds a statement that " + product
                        + " does not run inside a transaction, beside others: " + statement + " (" + location
                        + "). Nothing was run.",
                "Move it to a revision of its own, or mark the section with transaction=none: then each statement is kept by"
                        + " itself.");
        this.location = location;
    }

    /** Where the first such statement stands. */
    @Override
    public SourceLocation location() {
        return location;
    }
}
