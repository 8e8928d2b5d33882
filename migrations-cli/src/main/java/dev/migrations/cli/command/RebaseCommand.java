package dev.migrations.cli.command;

import dev.migrations.Rebase;
import dev.migrations.RebasedRevision;
import dev.migrations.RevisionInfo;
import dev.migrations.cli.output.Answer;
import dev.migrations.cli.output.Json;
import dev.migrations.cli.output.Page;
import dev.migrations.cli.output.Style;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rebase}: puts a revision that is not applied yet onto another one. */
@Command(
        name = "rebase",
        description = "Puts a revision, and what builds on it, onto another head. Changes one line of its file; refused"
                + " for what is applied in the database, where one is named.",
        footer = {"rebase 27c6", "rebase 27c6 --onto ae10"})
public final class RebaseCommand implements Verb {

    private final Workspace workspace;

    @Parameters(paramLabel = "REVISION", description = "The revision that moves.")
    private String revision = "";

    @Option(names = "--onto", paramLabel = "TARGET", description = "Where it goes; by default the other head.")
    private @Nullable String onto;

    public RebaseCommand(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public Answer run() {
        Rebase request = Rebase.of(revision).onto(onto);
        if (workspace.hasDatabase()) {
            request = request.applied(workspace.migrations().history().stream()
                    .filter(info -> info.state() != RevisionInfo.State.PENDING)
                    .map(RevisionInfo::revision)
                    .toList());
        }
        RebasedRevision rebased = workspace.authoring().rebase(request);
        return new Rebased(rebased, workspace.shown(rebased.file()));
    }

    private record Rebased(RebasedRevision result, String file) implements Answer {
        @Override
        public void writeTo(Page page) {
            String id = page.styled(Style.ID, result.after().id().value());
            String parents = Ids.place(result.after().downRevisions(), page);
            page.line(
                    result.changed()
                            ? "changed " + file + "\n" + id + " revises " + parents
                            : id + " revises " + parents + " already");
            AuthoredAnswer.heads(result.heads(), page);
        }

        @Override
        public Json json() {
            List<String> before = Ids.texts(result.before().downRevisions());
            return Json.of("revision", result.after().id().value())
                    .with("changed", result.changed())
                    .with("revisedBefore", before)
                    .with("revises", Ids.texts(result.after().downRevisions()))
                    .with("file", file)
                    .with("heads", AuthoredAnswer.headIds(result.heads()));
        }
    }
}
