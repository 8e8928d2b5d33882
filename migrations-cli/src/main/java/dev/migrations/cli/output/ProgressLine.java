package dev.migrations.cli.output;

import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The last line of a terminal, written over and over: what is being done, and for how many seconds. Not there at all
 * where there is no terminal. Thread-safe: its seconds are counted by a thread of its own.
 */
final class ProgressLine {

    private static final String ERASE = "\r\u001b[K";
    private static final int WIDEST = 78;
    private static final long SECOND_MS = 1000;

    private final Console console;
    private @Nullable Timer ticker;
    private String text = "";
    private long since;

    ProgressLine(Console console) {
        this.console = console;
    }

    synchronized void show(String what) {
        if (!console.showsProgress()) {
            return;
        }
        if (text.isEmpty()) {
            since = System.nanoTime();
        }
        text = what;
        write();
        if (ticker == null) {
            ticker = new Timer("progress", true);
            ticker.schedule(new Tick(), SECOND_MS, SECOND_MS);
        }
    }

    private synchronized void tick() {
        if (!text.isEmpty()) {
            write();
        }
    }

    private void write() {
        String line = text.length() > WIDEST ? text.substring(0, WIDEST - 3) + "..." : text;
        long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - since);
        console.errors().raw(ERASE + line + (seconds == 0 ? "" : ", " + seconds + " s"));
    }

    synchronized void clear() {
        if (!text.isEmpty()) {
            text = "";
            console.errors().raw(ERASE);
        }
    }

    private final class Tick extends TimerTask {
        @Override
        public void run() {
            tick();
        }
    }
}
