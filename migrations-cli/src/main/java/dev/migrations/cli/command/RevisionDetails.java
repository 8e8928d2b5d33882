package dev.migrations.cli.command;

import dev.migrations.RevisionInfo;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** All that is known of a revision, a line each. */
final class RevisionDetails {

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern(
                    "yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final List<String> lines = new ArrayList<>();

    private RevisionDetails() {}

    static List<String> of(HistoryEntry entry) {
        RevisionDetails details = new RevisionDetails();
        details.put("revises", entry.revises().isEmpty() ? "base" : String.join(", ", entry.revises()));
        details.put("depends on", String.join(", ", entry.dependsOn()));
        details.put("labels", String.join(", ", entry.labels()));
        RevisionInfo info = entry.info();
        if (info != null) {
            details.database(info);
        }
        return List.copyOf(details.lines);
    }

    private void database(RevisionInfo info) {
        put("kind", info.kind());
        put("state", info.state().word());
        put("downgrade", info.reversible() ? "yes" : "irreversible");
        Instant at = info.appliedAt();
        if (at != null) {
            put("applied", time(at) + " by " + info.appliedBy() + ", " + info.executionMs() + " ms");
        }
    }

    static String time(Instant instant) {
        return SECONDS.format(instant);
    }

    private void put(String name, String text) {
        if (!text.isEmpty()) {
            lines.add(String.format(Locale.ROOT, "%-11s %s", name + ":", text));
        }
    }
}
