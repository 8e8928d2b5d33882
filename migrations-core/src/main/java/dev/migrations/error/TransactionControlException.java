package dev.migrations.error;

/** A section that runs in a transaction of the engine ends or opens one itself. */
public final class TransactionControlException extends MigrationException implements Located {

    private static final long serialVersionUID = 1L;

    private final SourceLocation location;

    public TransactionControlException(String revision, SourceLocation location, String statement) {
        super(
                "Revision " + revision + " has " + statement + " inside a section that runs in one transaction ("
                        + location + "). Nothing was run.",
                "Remove the statement, or mark the section with transaction=none if it must commit in between.");
        this.location = location;
    }

    /** Where the statement stands. */
    @Override
    public SourceLocation location() {
        return location;
    }
}
