package dev.migrations.reliability;

import dev.migrations.error.MigrationException;
import dev.migrations.testkit.KillPoint;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** A {@link Starter} in a JVM of its own, which has as little to load as it can. */
final class StarterProcess implements AutoCloseable {

    private static final long PATIENCE_S = 120;

    private final Process process;
    private final BufferedReader said;

    private StarterProcess(Process process) {
        this.process = process;
        this.said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /**
     * Starts one.
     *
     * @param driver a class of the database's driver
     * @param url the database
     * @param files the folder of the revisions
     */
    record Program(Class<?> driver, String url, Path files) {

        /** Upgrades without any stop. */
        StarterProcess start() {
            return start(0, false);
        }

        /** Says when it comes to a call, and waits there if {@code waits}. */
        StarterProcess start(int point, boolean waits) {
            List<String> command = List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "-Xshare:auto",
                    "-Xmx64m",
                    "-Dslf4j.internal.verbosity=ERROR",
                    "-cp",
                    classPath(driver),
                    Starter.class.getName(),
                    url,
                    files.toString(),
                    String.valueOf(point),
                    String.valueOf(waits));
            try {
                return new StarterProcess(
                        new ProcessBuilder(command).redirectErrorStream(true).start());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static String classPath(Class<?> driver) {
        return Stream.of(MigrationException.class, Starter.class, LoggerFactory.class, driver)
                .map(StarterProcess::location)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String location(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits until it comes to its point. False if it ended without. */
    boolean reachesItsPoint() {
        String line = nextLine();
        while (line != null && !line.equals(KillPoint.REACHED)) {
            line = nextLine();
        }
        return line != null;
    }

    private @Nullable String nextLine() {
        try {
            return said.readLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Kills it, by SIGKILL, and waits until it is gone. False if it had ended by itself. */
    boolean kill() {
        process.destroyForcibly();
        return exit() == 128 + 9;
    }

    long pid() {
        return process.pid();
    }

    /** Waits for its end. */
    int exit() {
        try {
            if (!process.waitFor(PATIENCE_S, TimeUnit.SECONDS)) {
                throw new AssertionError("it has not ended after " + PATIENCE_S + " s");
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What it has said that was not read yet, to its end. */
    String rest() {
        return said.lines().collect(Collectors.joining("\n"));
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
