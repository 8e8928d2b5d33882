package dev.migrations.error;

/** A plan that should be one transaction holds a section that cannot be in one. */
public final class RunTransactionException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final String revision;

    public RunTransactionException(String revision) {
        super(
                "migrations.transaction=run asks for one transaction, and revision " + revision
                        + " cannot run in one. Nothing was run.",
                "Set migrations.transaction=revision for this run.");
        this.revision = revision;
    }

    /** The revision. */
    public String revision() {
        return revision;
    }
}
