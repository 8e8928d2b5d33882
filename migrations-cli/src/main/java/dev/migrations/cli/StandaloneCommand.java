package dev.migrations.cli;

import dev.migrations.cli.output.OutputOptions;
import dev.migrations.cli.settings.ConnectionOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The command {@code migrations} at a prompt, with the options that every verb takes. */
@Command(name = "migrations", description = "Brings a database's schema to a revision, and says where it is.")
final class StandaloneCommand {

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Mixin
    private final ConnectionOptions connection = new ConnectionOptions();

    OutputOptions output() {
        return output;
    }

    ConnectionOptions connection() {
        return connection;
    }
}
