package dev.migrations.badinput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.migrations.Migrations;
import dev.migrations.MigrationsBuilder;
import dev.migrations.error.MigrationException;
import dev.migrations.testkit.PostgreSqlDatabase;
import dev.migrations.testkit.PostgreSqlServer;
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
import java.util.List;
import java.util.function.Consumer;

/**
 * A folder of revision files and the database that they are for. What differs from run to run (folder, versions, times)
 * is taken out of the texts, so that a test can compare whole ones.
 */
final class Project {

    private static final String SQLITE_TABLES = "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name";
    private static final String POSTGRESQL_TABLES = "SELECT relname FROM pg_class WHERE relkind = 'r'"
            + " AND relnamespace NOT IN ('pg_catalog'::regnamespace, 'information_schema'::regnamespace)"
            + " ORDER BY relname";

    private final Path folder;
    private final Path migrations;
    private final String url;
    private final String name;

    private Project(Path folder, String url, String name) throws IOException {
        this.folder = folder;
        this.migrations = Files.createDirectories(folder.resolve("migrations"));
        this.url = url;
        this.name = name;
    }

    static Project sqlite(Path folder) throws IOException {
        return new Project(folder, "jdbc:sqlite:" + folder.resolve("app.db"), "app.db");
    }

    /** Other files for the database of a project. */
    static Project at(Path folder, Project database) throws IOException {
        return new Project(folder, database.url, database.name);
    }

    static Project postgresql(Path folder) throws IOException {
        return postgresql(folder, PostgreSqlServer.shared());
    }

    static Project postgresql(Path folder, PostgreSqlServer server) throws IOException {
        PostgreSqlDatabase database = server.newDatabase();
        return new Project(folder, database.url(), database.name());
    }

    String url() {
        return url;
    }

    /** The URL for whoever names a user beside it. */
    String urlWithoutUser() {
        return url.substring(0, url.indexOf('?'));
    }

    String database() {
        return name;
    }

    Path path(String file) {
        return migrations.resolve(file);
    }

    boolean isSqlite() {
        return url.startsWith("jdbc:sqlite:");
    }

    /** Writes a file from its lines. */
    Project file(String file, String... lines) throws IOException {
        return bytes(file, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    Project bytes(String file, byte[] bytes) throws IOException {
        Files.createDirectories(path(file).getParent());
        Files.write(path(file), bytes);
        return this;
    }

    /** Writes a correct revision that creates a table of its own name and drops it. */
    Project revision(String id, String revises, String message) throws IOException {
        return file(
                id + ".sql",
                "-- revision: " + id,
                "-- revises: " + revises,
                "-- message: " + message,
                "-- migrate: upgrade",
                "CREATE TABLE t_" + id + " (id integer);",
                "-- migrate: downgrade",
                "DROP TABLE t_" + id + ";");
    }

    /** Writes a revision from its marks and statements, which begin in line 3. */
    Project body(String id, String revises, String... lines) throws IOException {
        List<String> all = new ArrayList<>(List.of("-- revision: " + id, "-- revises: " + revises));
        all.addAll(List.of(lines));
        return file(id + ".sql", all.toArray(String[]::new));
    }

    /** Writes a revision that cannot be taken back, from its statements, which begin in line 4. */
    Project upgradeSection(String id, String revises, String... statements) throws IOException {
        List<String> all = new ArrayList<>(List.of("-- migrate: upgrade"));
        all.addAll(List.of(statements));
        return body(id, revises, all.toArray(String[]::new));
    }

    Project remove(String file) throws IOException {
        Files.delete(path(file));
        return this;
    }

    MigrationsBuilder builder() {
        return Migrations.builder(url).location(migrations.toString()).appliedBy("deploy@ci");
    }

    Migrations build() {
        return builder().build();
    }

    Project upgrade() {
        build().upgrade();
        return this;
    }

    /** What an upgrade says that does not succeed. */
    Refusal refusal() {
        return refusal(Migrations::upgrade);
    }

    Refusal refusal(Consumer<Migrations> verb) {
        return refusal(builder(), verb);
    }

    Refusal refusal(MigrationsBuilder builder, Consumer<Migrations> verb) {
        return refusal(assertThatExceptionOfType(MigrationException.class)
                .isThrownBy(() -> verb.accept(builder.build()))
                .actual());
    }

    Refusal refusal(MigrationException failure) {
        return new Refusal(failure.getClass(), plain(failure.description()), plain(failure.action()));
    }

    /** The text without what differs from run to run. */
    String plain(String text) {
        return text.replace(migrations.toString(), "db")
                .replace(folder.toString(), "folder")
                .replace(name, "app")
                .replaceAll("(SQLite|PostgreSQL) \\d+\\.\\d+", "$1")
                .replaceAll("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d", "<time>")
                .replaceAll("\\b\\d+ ms", "<n> ms");
    }

    List<String> query(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    Project execute(String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
        return this;
    }

    List<String> tables() throws SQLException {
        return query(isSqlite() ? SQLITE_TABLES : POSTGRESQL_TABLES);
    }

    List<String> applied() throws SQLException {
        return query("SELECT revision FROM schema_revision WHERE state = 'applied' ORDER BY revision");
    }

    boolean hasLockFile() {
        return Files.exists(folder.resolve(name + "-migrations-lock"));
    }

    /** Fails if a table or a lock file has been made. */
    void assertUntouched() throws SQLException {
        assertThat(hasLockFile()).as("lock file").isFalse();
        assertThat(tables()).isEmpty();
    }
}
