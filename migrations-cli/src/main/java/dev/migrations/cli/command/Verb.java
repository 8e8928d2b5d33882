package dev.migrations.cli.command;

import dev.migrations.cli.output.Answer;

/** A command that does something. */
public interface Verb {

    /**
     * Does it.
     *
     * @throws dev.migrations.error.MigrationException if that is not possible
     */
    Answer run();
}
