package dev.migrations.benchmarks.comparison;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The sample application out of its jar, so that it can be started with the starter on its class path and without it. */
final class SampleApplication {

    /** How many it has when it is measured: its own and as many more as are needed. */
    static final int REVISIONS = 20;

    private static final String MAIN = "dev.migrations.sample.SampleApplication";
    private static final String STARTED = "Started SampleApplication in";
    private static final String INSIDE = "BOOT-INF/";

    private final Path folder;

    private SampleApplication(Path folder) {
        this.folder = folder;
    }

    /** How it is started. */
    enum Way {
        /** As it is. */
        WITH,
        /** With the starter removed. */
        WITHOUT,
        /** With the starter removed, and a statement sent on the way. */
        WITHOUT_CONNECTED
    }

    static SampleApplication unpack(Path jar, Path folder) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                if (entry.getName().startsWith(INSIDE) && !entry.isDirectory()) {
                    Path file = folder.resolve(entry.getName()).normalize();
                    Files.createDirectories(file.getParent());
                    Files.copy(zip.getInputStream(entry), file);
                }
            }
        }
        Files.createDirectories(folder.resolve("more"));
        Files.writeString(folder.resolve("schema.sql"), "SELECT 1;\n");
        return new SampleApplication(folder);
    }

    /** Applies its own revisions, then those that are missing to {@value #REVISIONS}. */
    void applyAll() throws IOException, SQLException, InterruptedException {
        start(Way.WITH);
        String parent = query("SELECT revision FROM schema_revision WHERE revision NOT IN"
                + " (SELECT value FROM schema_revision, json_each('[\"' || replace(revises, ',', '\",\"') || '\"]'))");
        for (int number = Integer.parseInt(query("SELECT count(*) FROM schema_revision"));
                number < REVISIONS;
                number++) {
            String id = String.format(Locale.ROOT, "m%06d", number);
            String text = "-- revision: " + id + "\n-- revises: " + parent + "\n\n-- migrate: upgrade\nCREATE TABLE "
                    + id + " (id INTEGER);\n\n-- migrate: downgrade\nDROP TABLE " + id + ";\n";
            Files.writeString(folder.resolve("more").resolve(id + ".sql"), text);
            parent = id;
        }
        start(Way.WITH);
        if (!query("SELECT count(*) FROM schema_revision").equals(Integer.toString(REVISIONS))) {
            throw new IllegalStateException("The sample has not applied " + REVISIONS + " revisions.");
        }
    }

    private String query(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private String url() {
        return "jdbc:sqlite:" + folder.resolve("chat.db");
    }

    /** Starts it and ends it; the milliseconds until it said that it had started. */
    double start(Way way) throws IOException, InterruptedException {
        List<String> output = new ArrayList<>();
        long start = System.nanoTime();
        Process process =
                new ProcessBuilder(command(way)).redirectErrorStream(true).start();
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                output.add(line);
                if (line.contains(STARTED)) {
                    return (System.nanoTime() - start) / (double) TimeUnit.MILLISECONDS.toNanos(1);
                }
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
        throw new IllegalStateException("The sample did not start:\n" + String.join("\n", output));
    }

    private List<String> command(Way way) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home", ""), "bin", "java").toString(),
                "-Xmx512m",
                "-classpath",
                classPath(way),
                MAIN,
                "--server.port=0",
                "--spring.datasource.url=" + url() + "?foreign_keys=on",
                "--migrations.location=classpath:db/migrations,file:" + folder.resolve("more")));
        if (way == Way.WITHOUT_CONNECTED) {
            command.add("--spring.sql.init.mode=always");
            command.add("--spring.sql.init.schema-locations=file:" + folder.resolve("schema.sql"));
        }
        return command;
    }

    private String classPath(Way way) throws IOException {
        List<String> entries = new ArrayList<>();
        entries.add(folder.resolve(INSIDE + "classes").toString());
        try (var jars = Files.list(folder.resolve(INSIDE + "lib"))) {
            jars.sorted()
                    .filter(jar ->
                            way == Way.WITH || !jar.getFileName().toString().startsWith("migrations-"))
                    .forEach(jar -> entries.add(jar.toString()));
        }
        return String.join(File.pathSeparator, entries);
    }
}
