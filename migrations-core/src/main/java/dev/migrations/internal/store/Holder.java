package dev.migrations.internal.store;

import dev.migrations.revision.IsoInstant;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Who holds a lock, in the form in which each database can pass it on.
 *
 * @param host the machine
 * @param pid the process
 * @param since when it began
 */
record Holder(String host, long pid, Instant since) {

    private static final String MARK = "migrations ";
    private static final int LONGEST_HOST = 40;

    static Holder self(Author author) {
        String host = author.host().length() > LONGEST_HOST ? author.host().substring(0, LONGEST_HOST) : author.host();
        return new Holder(host.replace(' ', '_'), ProcessHandle.current().pid(), Instant.now());
    }

    /** One line, at most 63 bytes without the time, which is what an application name may have. */
    String announcement() {
        return MARK + host + " " + pid;
    }

    /** The line with its time, for a file. */
    String line() {
        return announcement() + " " + IsoInstant.text(since);
    }

    /** Reads back what {@link #announcement()} or {@link #line()} wrote; other text stands for itself. */
    static String describe(String text, @Nullable String since) {
        String[] parts = text.strip().split(" ", -1);
        if (!text.startsWith(MARK) || parts.length < 3) {
            return text.isBlank() ? "another process" : text.strip();
        }
        String time = clock(parts.length > 3 ? parts[3] : since);
        return parts[1] + " (pid " + parts[2] + (time == null ? "" : ", since " + time) + ")";
    }

    /** None where the line is still being written, and is half there. */
    private static @Nullable String clock(@Nullable String instant) {
        if (instant == null) {
            return null;
        }
        try {
            return LocalTime.ofInstant(Instant.parse(instant), ZoneOffset.UTC)
                    .truncatedTo(ChronoUnit.SECONDS)
                    .toString();
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
