package dev.migrations.cli.command;

import java.util.Locale;

/**
 * One thing that {@code doctor} has to say.
 *
 * @param level how it is
 * @param subject what was looked at
 * @param message what was found, as sentences
 * @param remedy what to do; empty if nothing is to be done
 */
record Diagnosis(Level level, String subject, String message, String remedy) {

    /** How a thing is. */
    enum Level {
        OK,
        WARNING,
        ERROR;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
