package dev.migrations.cli.command;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of verbs that can write a script instead of doing what they do. */
final class SqlOptions {

    @Option(
            names = "--sql",
            description = "Write a script for the database's own client, and run nothing. A target start:end needs no"
                    + " database.")
    private boolean sql;

    @Option(
            names = "--dialect",
            paramLabel = "NAME",
            description = "With --sql and start:end: postgresql, sqlite, mariadb, mysql or h2; by default"
                    + " that of the URL.")
    private @Nullable String dialect;

    boolean isWanted() {
        return sql;
    }

    /** Whether the target says itself where the database is, so that none has to be asked. */
    boolean isOffline(@Nullable String target) {
        return target != null && target.indexOf(':') >= 0;
    }

    @Nullable
    String dialect() {
        return dialect;
    }
}
