package dev.migrations.benchmarks.comparison;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/** One history in the files of each tool, in folders and in jars. */
final class HistoryFiles {

    private final Path root;
    private final int revisions;

    private HistoryFiles(Path root, int revisions) {
        this.root = root;
        this.revisions = revisions;
    }

    static HistoryFiles write(Path folder, int revisions) throws IOException {
        HistoryFiles files = new HistoryFiles(folder.resolve("files-" + revisions), revisions);
        files.writeOwn();
        files.writeFlyway();
        files.writeLiquibase();
        for (String tool : List.of("migrations", "flyway", "liquibase")) {
            jar(files.root.resolve(tool), files.root.resolve(tool + ".jar"));
        }
        return files;
    }

    /** One revision of {@link DataWorkload}; for Liquibase, which is not asked to, there is none. */
    static HistoryFiles writeData(Path folder) throws IOException {
        HistoryFiles files = new HistoryFiles(folder.resolve("files-data"), DataWorkload.STATEMENTS);
        DataWorkload.write(
                files.root.resolve("migrations/db/migrations/data.sql"),
                "-- revision: data\n-- revises: base\n\n-- migrate: upgrade\n");
        DataWorkload.write(files.root.resolve("flyway/db/flyway/V1__data.sql"), "");
        return files;
    }

    /** How many there are. */
    int revisions() {
        return revisions;
    }

    /** The folder that holds {@code db/<tool>}. */
    Path folder(Tool tool) {
        return root.resolve(name(tool));
    }

    /** A jar with the same in it. */
    Path jar(Tool tool) {
        return root.resolve(name(tool) + ".jar");
    }

    private static String name(Tool tool) {
        return switch (tool) {
            case FLYWAY, FLYWAY_GROUP -> "flyway";
            case LIQUIBASE -> "liquibase";
            case JDBC, MIGRATIONS -> "migrations";
        };
    }

    private void writeOwn() throws IOException {
        Path folder = Files.createDirectories(root.resolve("migrations/db/migrations"));
        for (int number = 1; number <= revisions; number++) {
            String header = "-- revision: " + id(number) + "\n-- revises: " + (number == 1 ? "base" : id(number - 1))
                    + "\n-- message: step " + number + "\n\n-- migrate: upgrade\n";
            String footer = "\n-- migrate: downgrade\n" + Workload.downgrade(number) + ";\n";
            Files.writeString(folder.resolve(id(number) + "_step.sql"), header + script(number) + footer);
        }
    }

    private void writeFlyway() throws IOException {
        Path folder = Files.createDirectories(root.resolve("flyway/db/flyway"));
        for (int number = 1; number <= revisions; number++) {
            Files.writeString(folder.resolve("V" + number + "__step.sql"), script(number));
        }
    }

    private void writeLiquibase() throws IOException {
        Path folder = Files.createDirectories(root.resolve("liquibase/db/liquibase/changes"));
        for (int number = 1; number <= revisions; number++) {
            String text = "--liquibase formatted sql\n\n--changeset benchmark:" + number + "\n" + script(number)
                    + "--rollback " + Workload.downgrade(number) + ";\n";
            Files.writeString(folder.resolve(id(number) + ".sql"), text);
        }
        Files.writeString(
                folder.resolveSibling("changelog.yaml"),
                "databaseChangeLog:\n  - includeAll:\n      path: db/liquibase/changes/\n");
    }

    private static String id(int number) {
        return String.format(Locale.ROOT, "r%06d", number);
    }

    private static String script(int number) {
        return String.join(";\n", Workload.upgrade(number)) + ";\n";
    }

    /** With entries for the folders, as build tools write them. */
    private static void jar(Path folder, Path jar) throws IOException {
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out);
                Stream<Path> files = Files.walk(folder).skip(1).sorted()) {
            for (Path file : (Iterable<Path>) files::iterator) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                entries.putNextEntry(new JarEntry(Files.isDirectory(file) ? name + "/" : name));
                if (Files.isRegularFile(file)) {
                    Files.copy(file, entries);
                }
                entries.closeEntry();
            }
        }
    }
}
