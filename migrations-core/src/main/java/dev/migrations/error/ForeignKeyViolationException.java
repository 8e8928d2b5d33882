package dev.migrations.error;

/** A revision left rows whose parents are not there. */
public final class ForeignKeyViolationException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final String revision;

    public ForeignKeyViolationException(String revision, String file, String violations) {
        super(
                "Revision " + revision + " left rows without their parent (" + file + "): " + violations
                        + ". Nothing of this revision was kept.",
                "Correct the file so that every foreign key holds at its end, and start again.");
        this.revision = revision;
    }

    /** The revision. */
    public String revision() {
        return revision;
    }
}
