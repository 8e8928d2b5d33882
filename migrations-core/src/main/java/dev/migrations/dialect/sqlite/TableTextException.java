package dev.migrations.dialect.sqlite;

import dev.migrations.error.MigrationException;

/** A table of SQLite's cannot be rebuilt, because its text is not the definition of an ordinary table. */
public final class TableTextException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final String text;

    TableTextException(String problem, String text) {
        super(
                "The definition of a table cannot be read (" + problem + "): " + text,
                "Only an ordinary table can be rebuilt. Write the change as SQL.");
        this.text = text;
    }

    /** What was to be read. */
    public String text() {
        return text;
    }
}
