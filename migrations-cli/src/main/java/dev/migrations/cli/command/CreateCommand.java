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

/** {@code create}: writes a new revision file. */
@Command(
        name = "create",
        aliases = "revision",
        description = "Writes a new revision onto the head.",
        footer = {"create \"add invoices\"", "create \"fill in titles\" --java", "create hotfix --head 57dc --splice"})
public final class CreateCommand implements Verb {

    private final Workspace workspace;

    @Parameters(arity = "0..*", paramLabel = "MESSAGE", description = "What it does, in one line.")
    private List<String> words = new ArrayList<>();

    @Option(
            names = {"-m", "--message"},
            paramLabel = "MESSAGE",
            description = "The same as an option.")
    private @Nullable String message;

    @Option(names = "--java", description = "A Java class instead of a file of SQL.")
    private boolean java;

    @Option(
            names = "--head",
            paramLabel = "TARGET",
            description = "What it revises: an id, a label, branch@head, or base; by default the head.")
    private List<String> heads = new ArrayList<>();

    @Option(
            names = {"--label", "--branch-label"},
            paramLabel = "LABEL",
            description = "A name for the branch that begins with it.")
    private List<String> labels = new ArrayList<>();

    @Option(names = "--depends-on", paramLabel = "TARGET", description = "What must be applied before it, besides.")
    private List<String> dependsOn = new ArrayList<>();

    @Option(
            names = {"--id", "--rev-id"},
            paramLabel = "ID",
            description = "Its id; by default 12 fresh hex digits.")
    private @Nullable String id;

    @Option(names = "--splice", description = "It may revise what is revised already, and begin a branch there.")
    private boolean splice;

    public CreateCommand(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public Answer run() {
        AuthoredRevision created = workspace
                .authoring()
                .create(NewRevision.of(message != null ? message : String.join(" ", words))
                        .on(heads.toArray(String[]::new))
                        .splice(splice)
                        .labels(labels.toArray(String[]::new))
                        .dependsOn(dependsOn.toArray(String[]::new))
                        .id(id)
                        .java(java));
        return new AuthoredAnswer(created, workspace.shown(created.file()));
    }
}
