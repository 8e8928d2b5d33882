package dev.migrations.error;

/** The lock was lost while revisions were running. */
public final class LockLostException extends MigrationException {

    private static final long serialVersionUID = 1L;

    public LockLostException(String database) {
        super(
                "The lock on " + database + " was lost: the connection or the file that held it is gone.",
                "Nothing more was started. Start again; what was committed is not run twice.");
    }
}
