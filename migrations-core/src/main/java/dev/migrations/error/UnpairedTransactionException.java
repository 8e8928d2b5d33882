package dev.migrations.error;

/** A section that runs statement by statement begins a transaction and does not end it, or ends one it did not begin. */
public final class UnpairedTransactionException extends MigrationException implements Located {

    private static final long serialVersionUID = 1L;

    private final SourceLocation location;

    public UnpairedTransactionException(String revision, SourceLocation location, String statement) {
        super(
                "Revision " + revision + " has " + statement
                        + " without its counterpart in a section with transaction=none (" + location
                        + "). Nothing was run.",
                "Write BEGIN and COMMIT in pairs, one pair after the other, or leave them out: each statement is then kept"
                        + " by itself.");
        this.location = location;
    }

    /** Where the statement stands. */
    @Override
    public SourceLocation location() {
        return location;
    }
}
