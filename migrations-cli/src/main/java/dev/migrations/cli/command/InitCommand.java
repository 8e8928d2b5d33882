package dev.migrations.cli.command;

import dev.migrations.InitResult;
import dev.migrations.cli.output.Answer;
import dev.migrations.cli.output.Json;
import dev.migrations.cli.output.Page;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code init}: sets a project up. */
@Command(
        name = "init",
        description = "Writes the folder for revisions, a README in it, and a first revision. What is there stays.",
        footer = {"init", "init \"create customers\""})
public final class InitCommand implements Verb {

    private final Workspace workspace;

    @Parameters(arity = "0..*", paramLabel = "MESSAGE", description = "What the first revision does, in one line.")
    private List<String> words = new ArrayList<>();

    public InitCommand(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public Answer run() {
        InitResult result = words.isEmpty()
                ? workspace.authoring().init()
                : workspace.authoring().init(String.join(" ", words));
        return new Initialised(
                workspace.shown(result.folder()),
                result.written().stream().map(workspace::shown).toList(),
                result);
    }

    private record Initialised(String folder, List<String> written, InitResult result) implements Answer {
        @Override
        public void writeTo(Page page) {
            if (written.isEmpty()) {
                page.line(folder + " is set up already; nothing was written.");
                return;
            }
            written.forEach(file -> page.line("created " + file));
            result.first().ifPresent(first -> page.line("Write SQL into the last one, then: migrations upgrade"));
        }

        @Override
        public Json json() {
            return Json.of("folder", folder)
                    .with("written", written)
                    .withKnown(
                            "revision",
                            result.first()
                                    .map(first -> first.revision().id().value())
                                    .orElse(null));
        }
    }
}
