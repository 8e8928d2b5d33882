package dev.migrations.cli.command;

import dev.migrations.CheckFinding;
import dev.migrations.CheckResult;
import dev.migrations.Severity;
import dev.migrations.cli.output.Answer;
import dev.migrations.cli.output.ExitStatus;
import dev.migrations.cli.output.Json;
import dev.migrations.cli.output.Page;
import dev.migrations.cli.output.Style;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code check}: everything that somebody should know of files and database. */
@Command(
        name = "check",
        description = "Checks the files against each other and against the database; ends with 3 to 6 when"
                + " something is to be done.",
        footer = {"check", "check --files-only"})
public final class CheckCommand implements Verb {

    private final Workspace workspace;

    @Option(names = "--files-only", description = "Check the files alone; needs no database. For pull requests.")
    private boolean filesOnly;

    public CheckCommand(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public Answer run() {
        return new Checked(
                filesOnly ? workspace.files().check() : workspace.migrations().check());
    }

    private record Checked(CheckResult result) implements Answer {
        @Override
        public ExitStatus status() {
            return ExitStatus.of(result.exitStatus());
        }

        @Override
        public void writeTo(Page page) {
            if (result.findings().isEmpty()) {
                page.line("nothing found");
            }
            for (CheckFinding finding : result.findings()) {
                Style style = style(finding.severity());
                page.line(page.styled(
                                style,
                                finding.severity().word() + " " + finding.code().word() + ":") + " " + finding.message()
                        + " " + finding.action());
            }
        }

        private static Style style(Severity severity) {
            return switch (severity) {
                case ERROR -> Style.BAD;
                case WARNING -> Style.CAUTION;
                case INFORMATION -> Style.DIM;
            };
        }

        @Override
        public Json json() {
            return Json.of("clean", result.isClean())
                    .with(
                            "findings",
                            result.findings().stream().map(Checked::json).toList());
        }

        private static Map<String, @Nullable Object> json(CheckFinding finding) {
            return Json.of("code", finding.code().word())
                    .with("severity", finding.severity().word())
                    .with("message", finding.message())
                    .with("action", finding.action())
                    .with("revisions", Ids.texts(finding.revisions()))
                    .withKnown("file", finding.file())
                    .withKnown("line", finding.line())
                    .members();
        }
    }
}
