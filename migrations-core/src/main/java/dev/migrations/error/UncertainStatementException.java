package dev.migrations.error;

/** It cannot be known whether a statement of a half-run revision has happened. */
public final class UncertainStatementException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final String revision;
    private final int statement;

    public UncertainStatementException(String revision, int statement, SourceLocation location, String text) {
        super(
                "Revision " + revision + " was interrupted at statement " + statement + " (" + location
                        + "), and whether it has" + " happened cannot be known:\n  " + text,
                "Look in the database. If it has not happened, " + RepairWords.resumeAt(revision, statement)
                        + "; if it has, the same with " + (statement + 1) + ".");
        this.revision = revision;
        this.statement = statement;
    }

    /** The revision. */
    public String revision() {
        return revision;
    }

    /** The statement, counted from 1. */
    public int statement() {
        return statement;
    }
}
