package dev.migrations.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The lines that a process prints, for others to wait for. Thread-safe. */
final class PrintedLines {

    private final long patienceNanos;
    private final List<String> lines = new ArrayList<>();
    private final CompletableFuture<Boolean> ended = new CompletableFuture<>();

    PrintedLines(long patienceSeconds) {
        this.patienceNanos = TimeUnit.SECONDS.toNanos(patienceSeconds);
    }

    synchronized void add(String line) {
        lines.add(line);
        notifyAll();
    }

    synchronized void end() {
        ended.complete(true);
        notifyAll();
    }

    /** The first line with the words in it, as soon as it is there; none if it does not come. */
    synchronized Optional<String> await(String words) throws InterruptedException {
        long deadline = System.nanoTime() + patienceNanos;
        Optional<String> line = find(words);
        while (line.isEmpty() && !ended.isDone() && System.nanoTime() < deadline) {
            TimeUnit.NANOSECONDS.timedWait(this, deadline - System.nanoTime());
            line = find(words);
        }
        return line;
    }

    private Optional<String> find(String words) {
        return lines.stream().filter(line -> line.contains(words)).findFirst();
    }

    void awaitEnd() {
        ended.orTimeout(patienceNanos, TimeUnit.NANOSECONDS).join();
    }

    @Override
    public synchronized String toString() {
        return String.join("\n", lines);
    }
}
