package dev.migrations.error;

/** A transaction of a section's own holds a statement at which the database commits by itself. Nothing was run. */
public final class ImplicitCommitException extends MigrationException implements Located {

    private static final long serialVersionUID = 1L;

    private final SourceLocation location;

    public ImplicitCommitException(String revision, SourceLocation location, String statement, String product) {
        super(
                "Revision " + revision + " holds, between BEGIN and COMMIT, a statement at which " + product
                        + " may commit by itself: " + statement + " (" + location + "). Nothing was run.",
                "Move it out of the transaction: what was committed half-way could not be taken back, nor be told from"
                        + " what was not.");
        this.location = location;
    }

    /** Where the statement stands. */
    @Override
    public SourceLocation location() {
        return location;
    }
}
