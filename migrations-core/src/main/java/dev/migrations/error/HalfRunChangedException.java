package dev.migrations.error;

/** The part of a half-run revision that has already run was edited. */
public final class HalfRunChangedException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final String revision;

    public HalfRunChangedException(String revision, String file, int done) {
        super(
                "Revision " + revision + " stopped after statement " + done
                        + ", and statements up to there were edited since (" + file + "). Nothing was run.",
                "Restore them as they were run; only what comes after them may be edited.");
        this.revision = revision;
    }

    /** The revision. */
    public String revision() {
        return revision;
    }
}
