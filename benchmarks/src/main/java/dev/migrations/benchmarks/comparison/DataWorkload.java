package dev.migrations.benchmarks.comparison;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** One revision of many INSERT statements, as an export writes them. */
final class DataWorkload {

    /** How many there are. */
    static final int STATEMENTS = 100_000;

    static final String TABLE =
            "CREATE TABLE item (id INTEGER PRIMARY KEY, name VARCHAR(80) NOT NULL, price INTEGER, note VARCHAR(200))";

    private DataWorkload() {}

    static String insert(int number) {
        return "INSERT INTO item (id, name, price, note) VALUES (" + number + ", 'first; of " + number + "', "
                + number % 977 + ", 'it''s a row like many others, and nobody reads it')";
    }

    /** A file with this before the statements. */
    static void write(Path file, String header) throws IOException {
        Files.createDirectories(file.getParent());
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(header + TABLE + ";\n");
            for (int number = 1; number <= STATEMENTS; number++) {
                out.write(insert(number) + ";\n");
            }
        }
    }
}
