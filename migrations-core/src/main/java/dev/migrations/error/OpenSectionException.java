package dev.migrations.error;

/** A comment or COPY data is still open at the end of a section. */
public final class OpenSectionException extends MigrationException implements Located {

    private static final long serialVersionUID = 1L;

    private final SourceLocation location;

    public OpenSectionException(String revision, SourceLocation location) {
        super(
                "Revision " + revision + " leaves a comment or COPY data open at the end of its section; it begins in "
                        + location + ". Nothing was run.",
                "Close it in the same section: a comment with */, COPY data with a line that is \\. alone.");
        this.location = location;
    }

    /** Where it begins. */
    @Override
    public SourceLocation location() {
        return location;
    }
}
