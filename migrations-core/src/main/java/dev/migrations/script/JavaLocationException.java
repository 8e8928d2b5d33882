package dev.migrations.script;

import dev.migrations.error.MigrationException;

/** A Java revision was to be created for a location in which none would be found. */
public final class JavaLocationException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final String location;

    JavaLocationException(RevisionLocation location, String why) {
        super(
                "A Java revision cannot be created at " + location + ": " + why + ".",
                "Name a location such as classpath:db/migrations, which is the package db.migrations, or create a "
                        + "file of SQL.");
        this.location = location.toString();
    }

    /** The location as written. */
    public String location() {
        return location;
    }
}
