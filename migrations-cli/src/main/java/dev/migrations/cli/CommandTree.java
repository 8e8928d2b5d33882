package dev.migrations.cli;

import dev.migrations.cli.command.Workspace;
import dev.migrations.cli.output.Surroundings;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;

/** Puts the verbs below the command, and sets how all of them parse and fail. */
final class CommandTree {

    private CommandTree() {}

    static CommandLine of(Object root, Workspace workspace, Surroundings surroundings) {
        CommandLine command = new CommandLine(root);
        command.getCommandSpec().versionProvider(new Version());
        Verbs.of(workspace).forEach(verb -> command.addSubcommand(verb));
        command.addSubcommand(new GenerateCompletion());
        command.setCaseInsensitiveEnumValuesAllowed(true)
                .setAbbreviatedOptionsAllowed(false)
                .setOut(surroundings.out())
                .setErr(surroundings.err())
                .setExecutionStrategy(new VerbRunner(workspace.console()))
                .setParameterExceptionHandler(new UsageErrors(workspace.console()))
                .setExecutionExceptionHandler(new VerbErrors(workspace.console()));
        HelpPages.arrange(command);
        return command;
    }
}
