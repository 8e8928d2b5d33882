package dev.migrations.cli.command;

import dev.migrations.cli.output.Answer;
import dev.migrations.cli.output.Json;
import dev.migrations.cli.output.Page;
import dev.migrations.plan.LogEntry;
import dev.migrations.revision.RevisionSelector;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code log}: what was done to the database, and by whom. */
@Command(
        name = "log",
        description = "Shows what was done to the database, when, and by whom; the oldest first.",
        footer = {"log", "log 57dc007f6d46"})
public final class LogCommand implements Verb {

    private final Workspace workspace;

    @Parameters(arity = "0..1", paramLabel = "REVISION", description = "Only what was done with this revision.")
    private @Nullable String revision;

    @Option(
            names = {"-n", "--last"},
            paramLabel = "COUNT",
            description = "Only so many, the newest.")
    private int last = Integer.MAX_VALUE;

    public LogCommand(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public Answer run() {
        List<LogEntry> log = revision == null ? workspace.migrations().log() : ofRevision(revision);
        return new Log(log.subList(Math.max(0, log.size() - last), log.size()));
    }

    private List<LogEntry> ofRevision(String name) {
        List<HistoryEntry> history = Histories.read(workspace);
        return Targets.resolve(RevisionSelector.parse(name), workspace, history).stream()
                .flatMap(id -> workspace.migrations().log(id).stream())
                .sorted(Comparator.comparingLong(LogEntry::id))
                .toList();
    }

    private record Log(List<LogEntry> entries) implements Answer {
        @Override
        public void writeTo(Page page) {
            if (entries.isEmpty()) {
                page.line("The log is empty.");
            }
            LogLines.texts(entries, page).forEach(page::line);
        }

        @Override
        public Json json() {
            return Json.of("log", LogLines.json(entries));
        }
    }
}
