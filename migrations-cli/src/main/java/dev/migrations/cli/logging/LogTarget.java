package dev.migrations.cli.logging;

import java.io.PrintWriter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.event.Level;

/**
 * Where the log goes, and how much of it. One for the process, because SLF4J's loggers are; the command that runs sets
 * it. Thread-safe.
 */
public final class LogTarget {

    private static volatile @Nullable LogTarget current;

    /** What the engine logs of a run is what the command says of it in its own way. */
    private static final String RUN = "dev.migrations.run";

    private final PrintWriter out;
    private final Level threshold;
    private final boolean runs;

    private LogTarget(PrintWriter out, Level threshold, boolean runs) {
        this.out = out;
        this.threshold = threshold;
        this.runs = runs;
    }

    /**
     * From here on, whatever is at least as grave as {@code threshold} goes to {@code out}.
     *
     * @param runs whether the progress of runs is to be logged too
     */
    public static void set(PrintWriter out, Level threshold, boolean runs) {
        current = new LogTarget(out, threshold, runs);
    }

    static boolean takes(String logger, Level level) {
        LogTarget target = current;
        if (target == null || level.toInt() < target.threshold.toInt()) {
            return false;
        }
        return target.runs || !logger.equals(RUN) || level.toInt() >= Level.WARN.toInt();
    }

    static void write(Level level, String message, @Nullable Throwable failure) {
        LogTarget target = current;
        if (target != null) {
            target.line(level, message, failure);
        }
    }

    private synchronized void line(Level level, String message, @Nullable Throwable failure) {
        out.print(level.toInt() <= Level.INFO.toInt() ? message : word(level) + ": " + message);
        out.print('\n');
        if (failure != null && threshold.toInt() <= Level.DEBUG.toInt()) {
            failure.printStackTrace(out);
        }
        out.flush();
    }

    private static String word(Level level) {
        return level == Level.WARN ? "warning" : level.name().toLowerCase(Locale.ROOT);
    }
}
