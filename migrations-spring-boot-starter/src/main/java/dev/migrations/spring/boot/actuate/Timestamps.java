package dev.migrations.spring.boot.actuate;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;

/** The one form that times have in answers, whatever the application's JSON settings: {@code 2026-11-20T10:40:03.120Z}. */
final class Timestamps {

    private static final DateTimeFormatter MILLISECONDS =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter(Locale.ROOT);

    private Timestamps() {}

    static String format(Instant instant) {
        return MILLISECONDS.format(instant);
    }
}
