package dev.migrations.error;

/** A failure that is about one place of one file. */
public interface Located {

    /** Where it is. */
    SourceLocation location();
}
