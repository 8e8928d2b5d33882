package dev.migrations.cli.command;

import dev.migrations.Repair;
import dev.migrations.RepairResult;
import dev.migrations.cli.output.Answer;
import dev.migrations.cli.output.Json;
import dev.migrations.cli.output.Page;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code repair}: puts the state table right after somebody has put the database or the files right. */
@Command(
        name = "repair",
        description = "Puts the state table right: accepts files that were changed, or ends a half-run revision.",
        footer = {"repair", "repair 57dc007f6d46 --done", "repair 57dc007f6d46 --resume-at 3"})
public final class RepairCommand implements Verb {

    private final Workspace workspace;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "REVISION",
            description = "The half-run revision; without one, the files as they are now are accepted.")
    private @Nullable String revision;

    @ArgGroup
    private @Nullable How how;

    /** What has become of the half-run revision. */
    static final class How {
        @Option(names = "--done", description = "All of it has happened.")
        private boolean done;

        @Option(names = "--not-done", description = "Nothing of it has happened, or all was taken back by hand.")
        private boolean notDone;

        @Option(
                names = "--resume-at",
                paramLabel = "N",
                description = "The next run goes on at statement N, counted from 1.")
        private int resumeAt;
    }

    public RepairCommand(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public Answer run() {
        return new Repaired(workspace.migrations().repair(request()));
    }

    private Repair request() {
        if (revision == null && how == null) {
            return Repair.acceptChanges();
        }
        if (revision == null || how == null || (!how.done && !how.notDone && how.resumeAt < 1)) {
            throw new ParameterException(
                    spec == null ? new CommandLine(this) : spec.commandLine(),
                    "Name a half-run revision and one of --done, --not-done, --resume-at N; or neither, to accept"
                            + " changed files.");
        }
        if (how.done) {
            return Repair.done(revision);
        }
        return how.notDone ? Repair.notDone(revision) : Repair.resumeAt(revision, how.resumeAt);
    }

    private record Repaired(RepairResult result) implements Answer {
        @Override
        public void writeTo(Page page) {
            page.line(result.toString());
        }

        @Override
        public Json json() {
            return Json.of("repaired", Ids.texts(result.repaired())).with("current", Ids.texts(result.current()));
        }
    }
}
