package dev.migrations.benchmarks.comparison;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/** Files in a folder, with SQLite's own settings: a rollback journal that is written through. */
final class SqliteFiles implements Databases {

    private static final String URL = "jdbc:sqlite:";

    private final Path folder;
    private int count;

    SqliteFiles(Path folder) {
        this.folder = folder;
    }

    @Override
    public String title() throws SQLException {
        try (Connection connection = DriverManager.getConnection(URL)) {
            return "SQLite " + connection.getMetaData().getDatabaseProductVersion();
        }
    }

    @Override
    public String empty() {
        return URL + folder.resolve("database-" + ++count + ".db");
    }

    @Override
    public String copy(String url) throws IOException {
        String copy = empty();
        Files.copy(file(url), file(copy));
        return copy;
    }

    @Override
    public void drop(String url) throws IOException {
        for (String suffix : List.of("", "-journal", "-wal", "-shm", "-migrations-lock")) {
            Files.deleteIfExists(Path.of(file(url) + suffix));
        }
    }

    private static Path file(String url) {
        return Path.of(url.substring(URL.length()));
    }

    @Override
    public void close() {}
}
