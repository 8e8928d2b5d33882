package dev.migrations.cli;

import dev.migrations.cli.output.Console;
import dev.migrations.cli.output.ErrorReport;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Shows the failure of a verb. */
final class VerbErrors implements IExecutionExceptionHandler {

    private final Console console;

    VerbErrors(Console console) {
        this.console = console;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        if (failure instanceof ParameterException usage) {
            throw usage;
        }
        ErrorReport report = ErrorReport.of(failure);
        console.write(report);
        return report.status().code();
    }
}
