package dev.migrations.error;

/** A plan was made for a state that the database is no longer in. */
public final class PlanOutdatedException extends MigrationException {

    private static final long serialVersionUID = 1L;

    public PlanOutdatedException(String was, String is) {
        super(
                "The database has moved since the plan was made. It was made for:\n" + was + "\nNow it would be:\n"
                        + is,
                "Plan again.");
    }
}
