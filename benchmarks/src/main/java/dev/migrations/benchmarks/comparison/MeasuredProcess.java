package dev.migrations.benchmarks.comparison;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Starts a {@link Child}, and looks at the clock when it says that it is done. */
final class MeasuredProcess {

    private static final double KILOBYTES = 1024;

    private final Job job;
    private final List<String> command = new ArrayList<>();
    private final List<String> output = new ArrayList<>();
    private long done;

    MeasuredProcess(Job job, List<Path> more) {
        this.job = job;
        List<String> classPath = new ArrayList<>(job.tool().classPath());
        more.forEach(path -> classPath.add(path.toString()));
        command.add(Path.of(System.getProperty("java.home", ""), "bin", "java").toString());
        command.addAll(List.of("-Xmx2g", "-XX:+UseSerialGC", "-Djava.util.logging.config.file=/dev/null"));
        command.addAll(List.of("-classpath", String.join(File.pathSeparator, classPath), Child.class.getName()));
        command.addAll(job.arguments());
    }

    Measured run() throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.equals(Child.DONE)) {
                    done = System.nanoTime();
                }
                output.add(line);
            }
        }
        if (process.waitFor() != 0 || done == 0) {
            throw new IllegalStateException(job + " failed:\n" + String.join("\n", output));
        }
        String memory = memory();
        int between = memory.indexOf(' ');
        return new Measured(
                (done - start) / (double) TimeUnit.MILLISECONDS.toNanos(1),
                Long.parseLong(memory.substring(0, between)) / KILOBYTES,
                Long.parseLong(memory.substring(between + 1)) / KILOBYTES);
    }

    private String memory() {
        return output.stream()
                .filter(line -> line.startsWith(Child.MEMORY))
                .map(line -> line.substring(Child.MEMORY.length()))
                .findFirst()
                .orElseThrow();
    }
}
