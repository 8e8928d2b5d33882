package dev.migrations.error;

import org.jspecify.annotations.Nullable;

/** A revision failed while it ran. */
public final class RevisionFailedException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final String revision;
    private final @Nullable Integer statement;
    private final @Nullable SourceLocation location;
    private final String databaseMessage;
    private final String kept;

    public RevisionFailedException(Failure failure, Throwable cause) {
        super(failure.text(), failure.action(), cause);
        this.revision = failure.revision();
        this.statement = failure.statement();
        this.location = failure.location();
        this.databaseMessage = failure.databaseMessage();
        this.kept = failure.kept();
    }

    /** The revision's id. */
    public String revision() {
        return revision;
    }

    /** The statement that failed, counted from 1; null in a Java revision. */
    public @Nullable Integer statement() {
        return statement;
    }

    /** Where that statement stands; null in a Java revision. */
    public @Nullable SourceLocation location() {
        return location;
    }

    /** What the database said. */
    public String databaseMessage() {
        return databaseMessage;
    }

    /** What was kept, and where the database is now. */
    public String kept() {
        return kept;
    }

    /**
     * What is known of the failure.
     *
     * @param revision the revision's id
     * @param statement the statement that failed, counted from 1; null in a Java revision
     * @param location where that statement stands; null in a Java revision
     * @param databaseMessage what the database said
     * @param kept what was kept, and where the database is now
     * @param text the whole description
     * @param action what to do
     */
    public record Failure(
            String revision,
            @Nullable Integer statement,
            @Nullable SourceLocation location,
            String databaseMessage,
            String kept,
            String text,
            String action) {}
}
