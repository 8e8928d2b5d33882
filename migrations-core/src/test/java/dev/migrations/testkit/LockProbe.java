package dev.migrations.testkit;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** Looks at a lock file from another process. */
public final class LockProbe {

    private LockProbe() {}

    /** {@code held} or {@code free}, as a process of its own sees it. */
    public static String of(Path file) throws IOException, InterruptedException {
        Process process = start(file.toString());
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said.strip();
    }

    /** A process that holds the file until it is destroyed. */
    public static Process holding(Path file) throws IOException {
        Process process = start(file.toString(), "hold");
        if (process.getInputStream().read() != 'f') {
            throw new AssertionError("the file is not free");
        }
        return process;
    }

    private static Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                LockProbe.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    public static void main(String[] arguments) throws IOException {
        try (FileChannel channel = FileChannel.open(Path.of(arguments[0]), StandardOpenOption.WRITE)) {
            FileLock lock = channel.tryLock();
            System.out.println(lock == null ? "held" : "free");
            if (arguments.length > 1) {
                // Until whoever started it lets go of its input, or destroys it.
                System.in.readAllBytes();
            }
        }
    }
}
