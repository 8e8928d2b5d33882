package dev.migrations.cli.command;

import dev.migrations.AuthoredRevision;
import dev.migrations.NewRevision;
import dev.migrations.cli.output.Answer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code merge}: writes a revision that joins heads. */
@Command(
        name = "merge",
        description = "Writes a revision that joins heads.",
        footer = {"merge -m \"join invoice and lifespan\"", "merge ae10 27c6"})
public final class MergeCommand implements Verb {

    private final Workspace workspace;

    @Parameters(arity = "0..*", paramLabel = "TARGET", description = "The heads to join; by default all.")
    private List<String> targets = new ArrayList<>();

    @Option(
            names = {"-m", "--message"},
            paramLabel = "MESSAGE",
            description = "What it joins, in one line; by default the ids.")
    private @Nullable String message;

    @Option(
            names = {"--label", "--branch-label"},
            paramLabel = "LABEL",
            description = "A name for the branch that begins with it.")
    private List<String> labels = new ArrayList<>();

    @Option(
            names = {"--id", "--rev-id"},
            paramLabel = "ID",
            description = "Its id; by default 12 fresh hex digits.")
    private @Nullable String id;

    public MergeCommand(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public Answer run() {
        AuthoredRevision merged = workspace
                .authoring()
                .merge(NewRevision.of(message == null ? "" : message)
                        .on(targets.toArray(String[]::new))
                        .labels(labels.toArray(String[]::new))
                        .id(id));
        return new AuthoredAnswer(merged, workspace.shown(merged.file()));
    }
}
