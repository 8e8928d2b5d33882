package dev.migrations.sample;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.springframework.web.client.RestClient;

/** The built jar, running in a process of its own. What it prints is kept in a file for whoever wants to know why. */
final class SampleProcess implements AutoCloseable {

    /** Far more than a start takes; a machine may be busy with others. */
    private static final long PATIENCE_SECONDS = 240;

    private static final Path JAR = Path.of(System.getProperty("sample.jar", "target/sample-app.jar"));
    private static final Path LOGS = Path.of(System.getProperty("sample.logs", "target/processes"));

    private final HttpClient client = HttpClient.newHttpClient();
    private final Process process;
    private final PrintedLines printed = new PrintedLines(PATIENCE_SECONDS);

    private SampleProcess(Process process, Path log) {
        this.process = process;
        new Thread(() -> read(log), "output of " + log.getFileName()).start();
    }

    /** Starts it; does not wait until it is up. */
    static SampleProcess start(String name, TestDatabase database, String... more) throws IOException {
        Files.createDirectories(LOGS);
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-jar",
                JAR.toString(),
                "--server.port=0",
                "--spring.main.banner-mode=off",
                "--spring.datasource.url=" + database.url()));
        command.addAll(List.of(more));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        return new SampleProcess(process, LOGS.resolve(name + ".log"));
    }

    private void read(Path log) {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                printed.add(line);
            }
            Files.writeString(log, printed.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            printed.end();
        }
    }

    /** Waits until it has printed the words or has ended; the line that has them. */
    Optional<String> prints(String words) throws InterruptedException {
        return printed.await(words);
    }

    /** Waits until it is up or has ended; whether it is up. */
    boolean isUp() throws InterruptedException {
        return prints("Started SampleApplication").isPresent();
    }

    /** Waits until it has ended by itself; its exit status. */
    int end() {
        printed.awaitEnd();
        return process.onExit().join().exitValue();
    }

    /** What it answers at a path. */
    String get(String path) throws InterruptedException {
        return String.valueOf(
                RestClient.create(base()).get().uri(path).retrieve().body(String.class));
    }

    /** What it answers at a path, whatever the status. */
    HttpResponse<String> ask(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base() + path)).build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private String base() throws InterruptedException {
        String port = prints("Tomcat started on port ")
                .orElseThrow()
                .replaceFirst(".* on port ", "")
                .replaceFirst(" .*", "");
        return "http://localhost:" + port;
    }

    /**
     * Asks it to end (SIGTERM), and waits for that; its exit status. Through the handle: {@link Process#destroy} would
     * also close the stream from which its last words are read.
     */
    int terminate() throws InterruptedException {
        process.toHandle().destroy();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("It did not end.");
        }
        printed.awaitEnd();
        return process.exitValue();
    }

    /** What it has printed so far. */
    String output() {
        return printed.toString();
    }

    /** Kills it (SIGKILL): no hook runs, nothing is said. */
    @Override
    public void close() {
        process.toHandle().destroyForcibly();
        printed.awaitEnd();
    }
}
