package dev.migrations.error;

/** An operation of a Java revision cannot be run on this database. Nothing was run. */
public final class OperationRefusedException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final String revision;
    private final int number;
    private final String operation;

    /**
     * The operation that stands in the way.
     *
     * @param revision id and message
     * @param origin the class
     * @param number which operation of the class it is, counted from 1
     * @param operation in words: add column word_count to poems
     * @param reason why, and the way around
     */
    public OperationRefusedException(
            String revision, String origin, int number, String operation, MigrationException reason) {
        super(
                "Operation " + number + " (" + operation + ") of revision " + revision + " (" + origin
                        + ") cannot be run: " + reason.description() + " Nothing was run.",
                reason.action(),
                reason);
        this.revision = revision;
        this.number = number;
        this.operation = operation;
    }

    /** The revision, id and message. */
    public String revision() {
        return revision;
    }

    /** Which operation of the class it is, counted from 1. */
    public int number() {
        return number;
    }

    /** The operation in words. */
    public String operation() {
        return operation;
    }
}
