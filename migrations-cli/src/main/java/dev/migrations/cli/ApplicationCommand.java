package dev.migrations.cli;

import dev.migrations.cli.output.OutputOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The same command inside an application, whose configuration says which database. */
@Command(name = "migrations", description = "Brings this application's database to a revision, and says where it is.")
final class ApplicationCommand {

    @Mixin
    private final OutputOptions output = new OutputOptions();

    OutputOptions output() {
        return output;
    }
}
