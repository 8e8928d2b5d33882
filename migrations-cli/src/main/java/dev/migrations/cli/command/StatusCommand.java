package dev.migrations.cli.command;

import dev.migrations.Status;
import dev.migrations.cli.output.Answer;
import dev.migrations.cli.output.ExitStatus;
import dev.migrations.cli.output.Json;
import dev.migrations.cli.output.Page;
import dev.migrations.cli.output.Style;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code status}: where the database stands against the files. */
@Command(
        name = "status",
        description = "Says where the database stands against the files.",
        footer = {"status", "status --exit-code --format json"})
public final class StatusCommand implements Verb {

    private final Workspace workspace;

    @Option(names = "--exit-code", description = "End with 3 to 6 when the database is not where the files are.")
    private boolean exitCode;

    public StatusCommand(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public Answer run() {
        Status status = workspace.migrations().status();
        return new Standing(exitCode ? StatusVerdict.of(status) : ExitStatus.DONE, status);
    }

    private record Standing(ExitStatus status, Status value) implements Answer {
        @Override
        public void writeTo(Page page) {
            Style style = value.upToDate() ? Style.GOOD : Style.CAUTION;
            page.line(value.product() + ": " + page.styled(style, value.state().word()));
            page.line("current: " + Ids.place(value.current(), page));
            page.line((value.heads().size() == 1 ? "head:    " : "heads:   ") + Ids.place(value.heads(), page));
            Status.Counts counts = value.counts();
            page.line(counts.applied() + " applied, " + counts.pending() + " pending"
                    + (counts.changed() > 0 ? ", " + counts.changed() + " changed" : "")
                    + (counts.unknown() > 0 ? ", " + counts.unknown() + " unknown to these files" : ""));
            Status.Last last = value.last();
            if (last != null) {
                page.line("last:    " + last.action() + " of "
                        + page.styled(Style.ID, last.revision().value()) + " " + last.outcome() + ", "
                        + RevisionDetails.time(last.at()) + " by " + last.by());
            }
        }

        @Override
        public Json json() {
            Status.Counts counts = value.counts();
            return Json.of("product", value.product())
                    .with("state", value.state().word())
                    .with("upToDate", value.upToDate())
                    .with("target", value.target())
                    .with("current", Ids.texts(value.current()))
                    .with("heads", Ids.texts(value.heads()))
                    .with(
                            "counts",
                            Json.of("applied", counts.applied())
                                    .with("pending", counts.pending())
                                    .with("unknown", counts.unknown())
                                    .with("changed", counts.changed()))
                    .withKnown("last", last());
        }

        private @Nullable Json last() {
            Status.Last last = value.last();
            return last == null
                    ? null
                    : Json.of("revision", last.revision().value())
                            .with("action", last.action())
                            .with("outcome", last.outcome())
                            .with("at", last.at())
                            .with("by", last.by());
        }
    }
}
