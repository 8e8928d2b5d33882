package dev.migrations.cli;

import dev.migrations.Migrations;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What an application hands to its own command. Nothing is made before it is asked for. */
public interface Application {

    /** The word with which the command is called, {@code migrations} by default. */
    String commandName();

    /** Whether it has a database that is migrated. */
    boolean hasDatabase();

    /** The kind of database, as the configured URL calls it, without asking the database; empty if no URL says it. */
    Optional<String> dialect();

    /** The engine of the application's database. */
    Migrations migrations();

    /** Where the revisions are, as {@code migrations.location} says it. */
    List<String> locations();

    /** What loads the application's classes and resources. */
    ClassLoader classLoader();

    /** How long {@code wait} waits when it is not told: {@code migrations.wait-timeout}. */
    Duration waitTimeout();
}
