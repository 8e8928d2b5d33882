package dev.migrations.revision;

import dev.migrations.error.MigrationException;

/** A selector that means something, but not where it was used. */
public final class UnsuitableSelectorException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final RevisionSelector selector;

    /**
     * @param use what the selector was used for, as in {@code the target of a stamp}
     * @param suitable the forms that have a meaning there
     */
    public UnsuitableSelectorException(RevisionSelector selector, String use, String suitable) {
        super("'" + selector + "' cannot be " + use + ".", "Say " + suitable + ".");
        this.selector = selector;
    }

    /** The selector that was refused. */
    public RevisionSelector selector() {
        return selector;
    }
}
