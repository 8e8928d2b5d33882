package dev.migrations;

import dev.migrations.error.MigrationException;

/** A message is too long for what is one line for people. */
public final class InvalidMessageException extends MigrationException {

    private static final long serialVersionUID = 1L;

    /** As much as a state table and a line of a log hold without trouble. */
    static final int LONGEST = 500;

    private final int length;

    InvalidMessageException(int length) {
        super(
                "The message has " + length + " characters, and the longest has " + LONGEST + ".",
                "Say in one line what the revision does; what else there is to say goes into the file as a comment.");
        this.length = length;
    }

    /** How long the message is. */
    public int length() {
        return length;
    }
}
