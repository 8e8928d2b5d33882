package dev.migrations.cli;

import dev.migrations.cli.command.Verb;
import dev.migrations.cli.output.Answer;
import dev.migrations.cli.output.Console;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.IExecutionStrategy;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Runs the verb that was named, and writes its answer. */
final class VerbRunner implements IExecutionStrategy {

    private final Console console;

    VerbRunner(Console console) {
        this.console = console;
    }

    @Override
    public int execute(ParseResult parsed) {
        Integer helped = CommandLine.executeHelpRequest(parsed);
        if (helped != null) {
            return helped;
        }
        List<CommandLine> commands = parsed.asCommandLineList();
        CommandLine last = commands.get(commands.size() - 1);
        if (last.getCommand() instanceof Verb verb) {
            return run(verb, last);
        }
        if (last.getCommand() instanceof Runnable) {
            return new CommandLine.RunLast().execute(parsed);
        }
        throw new ParameterException(last, "No command was given.");
    }

    private int run(Verb verb, CommandLine command) {
        try {
            Answer answer = verb.run();
            console.write(answer);
            return answer.status().code();
        } catch (RuntimeException e) {
            throw new ExecutionException(command, "The verb failed", e);
        }
    }
}
