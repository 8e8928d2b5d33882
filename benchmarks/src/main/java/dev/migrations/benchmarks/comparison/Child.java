package dev.migrations.benchmarks.comparison;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.ref.Reference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The measured process. Says when it is done, and after that what memory it took: the highest resident set so far and
 * the heap that is alive while the tool still is.
 */
public final class Child {

    static final String DONE = "benchmark done";
    static final String MEMORY = "benchmark memory ";

    private static final Path STATUS = Path.of("/proc/self/status");

    private Child() {}

    /** Takes the arguments of a {@link Job}. */
    public static void main(String[] args) throws Exception {
        PrintStream out = System.out;
        Job job = Job.parse(args);
        Subject subject = job.tool().open(job);
        subject.run(job.verb());
        out.println(DONE);
        out.flush();
        long resident = peakResidentKilobytes();
        try {
            System.gc();
        } finally {
            Reference.reachabilityFence(subject);
        }
        Runtime runtime = Runtime.getRuntime();
        out.println(MEMORY + resident + " " + (runtime.totalMemory() - runtime.freeMemory()) / 1024);
        out.flush();
        System.exit(0);
    }

    /** Zero where the system does not say. */
    private static long peakResidentKilobytes() throws IOException {
        List<String> lines = Files.exists(STATUS) ? Files.readAllLines(STATUS) : List.of();
        return lines.stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                .findFirst()
                .orElse(0);
    }
}
