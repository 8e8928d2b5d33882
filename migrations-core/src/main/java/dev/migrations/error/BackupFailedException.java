package dev.migrations.error;

import org.jspecify.annotations.Nullable;

/** The copy of the database could not be made, so nothing was run. */
public final class BackupFailedException extends MigrationException {

    private static final long serialVersionUID = 1L;

    public BackupFailedException(String folder, String said, @Nullable Throwable cause) {
        super(
                "The backup into " + folder + " failed: " + said + ". Nothing was run.",
                "See that migrations.backup names a folder that can be written and has room; the backup is for SQLite"
                        + " files.",
                cause);
    }
}
