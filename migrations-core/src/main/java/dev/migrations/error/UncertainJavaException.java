package dev.migrations.error;

/** A Java revision was interrupted after it had committed a part, so it can neither be repeated nor gone on with. */
public final class UncertainJavaException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final String revision;

    public UncertainJavaException(String revision, String origin) {
        super(
                "Java revision " + revision + " (" + origin + ") was interrupted after it had committed a part, and how"
                        + " far it came cannot be known.",
                action(revision));
        this.revision = revision;
    }

    private UncertainJavaException(String description, String action, String revision) {
        super(description, action);
        this.revision = revision;
    }

    /** Of a revision without a transaction, of which anything may have been committed, or nothing. */
    public static UncertainJavaException withoutTransaction(String revision, String origin) {
        return new UncertainJavaException(
                "Java revision " + revision + " (" + origin + ") has no transaction and was interrupted, and how far it"
                        + " came cannot be known.",
                action(revision),
                revision);
    }

    /** What to do about such a revision. */
    public static String action(String revision) {
        return "Look in the database. Take back by hand what it did, then " + RepairWords.notDone(revision)
                + "; or finish it by hand, then " + RepairWords.done(revision) + ".";
    }

    /** The revision. */
    public String revision() {
        return revision;
    }
}
