package dev.migrations.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The program that comes with a database, run as people run it: without any option.
 *
 * @param program its name
 * @param command how it is called on a database
 */
public record DatabaseClient(String program, List<String> command) {

    /**
     * How a run ended.
     *
     * @param exit the exit status
     * @param output both streams
     */
    public record Outcome(int exit, String output) {}

    /** {@code sqlite3} on a file. */
    public static DatabaseClient sqlite3(SqliteFile database) {
        return new DatabaseClient("sqlite3", List.of("sqlite3", database.file().toString()));
    }

    /** {@code psql} on a database of a server. */
    public static DatabaseClient psql(PostgreSqlDatabase database) {
        return new DatabaseClient("psql", List.of("psql", database.uri()));
    }

    /** {@code mariadb} on a database of a server, whose user has no password. */
    public static DatabaseClient mariadb(MariaDbDatabase database) {
        URI server = URI.create(database.aliasUrl().substring("jdbc:".length()));
        return new DatabaseClient(
                database.client(),
                List.of(
                        database.client(),
                        "-h" + server.getHost(),
                        "-P" + server.getPort(),
                        "-u" + server.getQuery().substring("user=".length()),
                        database.name()));
    }

    /** Whether it is there. */
    public boolean isInstalled() {
        try {
            return new ProcessBuilder(program, "--version").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Runs it with the script as its input, until it ends. */
    public Outcome run(Path script) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectInput(script.toFile())
                    .redirectErrorStream(true)
                    .start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Outcome(process.waitFor(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Runs it with a text as its input. */
    public Outcome run(String script, Path folder) {
        try {
            return run(Files.writeString(folder.resolve("script.sql"), script));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
