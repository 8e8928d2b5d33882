package dev.migrations.cli.output;

import java.util.Locale;
import java.util.Map;
import org.slf4j.event.Level;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The options that say how a command speaks. Every command takes them, before its name or after it. */
public final class OutputOptions {

    /** For whom answers are written. */
    enum Format {
        TEXT,
        JSON
    }

    /** When answers are coloured. */
    enum Colour {
        AUTO,
        ALWAYS,
        NEVER
    }

    @Option(
            names = "--format",
            scope = ScopeType.INHERIT,
            paramLabel = "text|json",
            description = "For people (the default), or one JSON object on standard output.")
    private Format format = Format.TEXT;

    @Option(
            names = "--color",
            scope = ScopeType.INHERIT,
            paramLabel = "auto|always|never",
            description = "Colours: by default on a terminal, unless NO_COLOR is set.")
    private Colour colour = Colour.AUTO;

    @Option(
            names = {"-q", "--quiet"},
            scope = ScopeType.INHERIT,
            description = "Only answers and errors: no progress, no warnings.")
    private boolean quiet;

    @Option(names = "--verbose", scope = ScopeType.INHERIT, description = "What the engine does, on standard error.")
    private boolean verbose;

    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Like --verbose, and errors with stack traces.")
    private boolean debug;

    /** For errors that come before the options are read. */
    public void speakJson() {
        format = Format.JSON;
    }

    /** Whether answers are written for programs. */
    public boolean isJson() {
        return format == Format.JSON;
    }

    /** Whether only answers and errors are wanted. */
    public boolean isQuiet() {
        return quiet;
    }

    /** How much of the engine's log is wanted: by default that it waits, and for what. */
    public Level logLevel() {
        if (quiet) {
            return Level.ERROR;
        }
        return debug ? Level.DEBUG : Level.INFO;
    }

    /** Whether the log of runs is wanted beside what the command says of them. */
    public boolean isVerbose() {
        return verbose || debug;
    }

    /** Whether errors are to be shown with their stack traces. */
    public boolean isDebug() {
        return debug;
    }

    /** Whether there are colours. Any value of NO_COLOR but the empty one says no; see no-color.org. */
    boolean isColoured(Surroundings surroundings) {
        return switch (colour) {
            case ALWAYS -> true;
            case NEVER -> false;
            case AUTO -> surroundings.terminal().isPresent() && allows(surroundings.environment());
        };
    }

    private static boolean allows(Map<String, String> environment) {
        String term = environment.getOrDefault("TERM", "");
        return environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !term.toLowerCase(Locale.ROOT).equals("dumb");
    }
}
