package dev.migrations.cli.command;

import dev.migrations.Authoring;
import dev.migrations.Migrations;
import dev.migrations.OfflineMigrations;
import dev.migrations.RevisionFiles;
import dev.migrations.cli.output.Console;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the verbs work on. Nothing is read or opened before it is asked for; each thing is made once. */
public interface Workspace {

    /** Where the verbs speak. */
    Console console();

    /** Whether a database is named. Some verbs have something to say without one. */
    boolean hasDatabase();

    /** The engine for the database. */
    Migrations migrations();

    /** How many revisions of the run that has just ended people have seen already. */
    int shownSteps();

    /** The revisions of the files alone. */
    RevisionFiles files();

    /** Writes new revisions. */
    Authoring authoring();

    /**
     * Writes scripts without a database.
     *
     * @param dialect the kind of database; null for that of the URL
     */
    OfflineMigrations offline(@Nullable String dialect);

    /** How {@code wait} waits when it is not told. */
    Duration waitTimeout();

    /** Where the revisions are, as the configuration says it. */
    List<String> locations();

    /** Which settings come from where, a sentence each; never a password or a URL. */
    List<String> origins();

    /** A file as the person in the working directory would name it. */
    String shown(Path file);
}
