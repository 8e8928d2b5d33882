package dev.migrations.error;

/** An upgrade would begin by stamping the database, and a script is one or the other. Nothing was written. */
public final class StampFirstException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final String target;

    /** {@code target} is what the configuration takes the database to be at. */
    public StampFirstException(String target) {
        super(
                "The database has tables and no state of ours, and migrations.stamp-existing takes it to be at "
                        + target + ", which an upgrade would stamp first. Nothing was written.",
                "Write that with migrations stamp " + target + " --sql and run it, then write the upgrade.");
        this.target = target;
    }

    /** What the configuration takes the database to be at. */
    public String target() {
        return target;
    }
}
