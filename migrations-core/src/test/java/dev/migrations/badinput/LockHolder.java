package dev.migrations.badinput;

import dev.migrations.Migrations;
import dev.migrations.operation.Operations;
import dev.migrations.script.JavaMigration;
import dev.migrations.script.MigrationRevision;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Another process that is in the middle of an upgrade until it is killed. */
final class LockHolder implements AutoCloseable {

    private static final long LIFE_SECONDS = 120;
    private static final String IN_THE_MIDDLE = "in the middle";

    private final Process process;

    private LockHolder(Process process) {
        this.process = process;
    }

    /** Starts it, and comes back when it is in the middle. */
    static LockHolder start(String url, Path migrations) throws IOException {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LockHolder.class.getName(),
                        url,
                        migrations.toString()))
                .redirectErrorStream(true)
                .start();
        // So that a test that goes wrong comes to an end: nothing else interrupts the reading.
        CompletableFuture.delayedExecutor(LIFE_SECONDS, TimeUnit.SECONDS).execute(process::destroyForcibly);
        BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = output.readLine(); !IN_THE_MIDDLE.equals(line); line = output.readLine()) {
            if (line == null) {
                throw new IllegalStateException("The other process ended");
            }
        }
        return new LockHolder(process);
    }

    long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.destroyForcibly()
                .onExit()
                .orTimeout(LIFE_SECONDS, TimeUnit.SECONDS)
                .join();
    }

    public static void main(String[] arguments) {
        Migrations.builder(arguments[0])
                .location(arguments[1])
                .javaMigrations(new Endless())
                .build()
                .upgrade();
    }

    /** The revision that never ends. */
    @MigrationRevision(id = "endless", revises = "0001")
    static final class Endless implements JavaMigration {

        @Override
        public void upgrade(Operations op) throws Exception {
            op.connection();
            System.out.println(IN_THE_MIDDLE);
            System.in.read();
        }
    }
}
