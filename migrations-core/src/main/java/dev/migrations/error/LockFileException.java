package dev.migrations.error;

/** Something is to be applied, and the file beside the database that keeps two runs apart cannot be made or written. */
public final class LockFileException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final String file;

    public LockFileException(String database, String file, String said, Throwable cause) {
        super(
                "There are revisions to apply, and the lock file %s beside %s cannot be made or written: %s."
                        .formatted(file, database, said),
                "Make the database's folder writable for this user, see that nothing else has that name, or apply the"
                        + " revisions with another user.",
                cause);
        this.file = file;
    }

    /** The name of the lock file. */
    public String file() {
        return file;
    }
}
