package dev.migrations.cli.command;

import dev.migrations.cli.output.Json;
import dev.migrations.cli.output.Page;
import dev.migrations.cli.output.Style;
import dev.migrations.plan.LogEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows of the log as they are shown. */
final class LogLines {

    private LogLines() {}

    static List<String> texts(List<LogEntry> log, Page page) {
        List<String> lines = new ArrayList<>();
        for (LogEntry entry : log) {
            boolean failed = entry.outcome().equals("failed");
            lines.add(String.format(
                    Locale.ROOT,
                    "%s  %-9s %s  %s %d ms by %s@%s",
                    RevisionDetails.time(entry.at()),
                    entry.action(),
                    page.styled(Style.ID, entry.revision().value()),
                    page.styled(failed ? Style.BAD : Style.GOOD, entry.outcome()),
                    entry.executionMs(),
                    entry.osUser(),
                    entry.host()));
            String error = entry.error();
            if (error != null) {
                String at = entry.statement() == null ? "" : "statement " + entry.statement() + ": ";
                error.lines().forEach(line -> lines.add("    " + at + line));
            }
        }
        return lines;
    }

    static List<Map<String, @Nullable Object>> json(List<LogEntry> log) {
        return log.stream().map(LogLines::json).toList();
    }

    private static Map<String, @Nullable Object> json(LogEntry entry) {
        return Json.of("revision", entry.revision().value())
                .with("at", entry.at())
                .with("action", entry.action())
                .with("outcome", entry.outcome())
                .withKnown("statement", entry.statement())
                .withKnown("error", entry.error())
                .with("executionMs", entry.executionMs())
                .with("runId", entry.runId())
                .with("dbUser", entry.dbUser())
                .with("osUser", entry.osUser())
                .with("host", entry.host())
                .with("toolVersion", entry.toolVersion())
                .members();
    }
}
