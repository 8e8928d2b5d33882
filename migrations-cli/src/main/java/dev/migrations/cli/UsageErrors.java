package dev.migrations.cli;

import dev.migrations.cli.output.Console;
import dev.migrations.cli.output.ErrorReport;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Shows what was not understood of a command line: one sentence, and where to read on. */
final class UsageErrors implements IParameterExceptionHandler {

    private final Console console;

    UsageErrors(Console console) {
        this.console = console;
    }

    @Override
    public int handleParseException(ParameterException failure, String[] args) {
        List<String> words = Arrays.asList(args);
        int format = words.indexOf("--format");
        boolean split = format >= 0
                && format + 1 < words.size()
                && words.get(format + 1).equalsIgnoreCase("json");
        if (split || words.stream().anyMatch(word -> word.equalsIgnoreCase("--format=json"))) {
            console.options().speakJson();
        }
        ErrorReport report = ErrorReport.usage(description(failure), advice(failure), failure);
        console.write(report);
        return report.status().code();
    }

    private static String description(ParameterException failure) {
        String message = String.valueOf(failure.getMessage()).strip();
        return message.endsWith(".") ? message : message + ".";
    }

    private static String advice(ParameterException failure) {
        CommandLine command = failure.getCommandLine();
        String similar = "";
        if (failure instanceof UnmatchedArgumentException unmatched) {
            List<String> suggestions = unmatched.getSuggestions();
            similar = suggestions.isEmpty() ? "" : "Did you mean " + suggestions.get(0) + "? ";
        }
        return similar + "See " + command.getCommandSpec().qualifiedName() + " --help.";
    }
}
