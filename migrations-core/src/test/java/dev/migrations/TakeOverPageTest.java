package dev.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrations.error.ForeignHistoryException;
import dev.migrations.error.RevisionFailedException;
import dev.migrations.testkit.JavaProgram;
import dev.migrations.testkit.MarkdownPage;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page on taking over says to do, done. */
class TakeOverPageTest {

    private static final MarkdownPage PAGE = MarkdownPage.of("docs/how-to/take-over.md");
    private static final String CHATS = "CREATE TABLE chats (chat_id TEXT PRIMARY KEY, title TEXT NOT NULL)";

    @TempDir
    Path folder;

    private Path revisions;
    private String url = "";

    @BeforeEach
    void writeTheRevision() throws IOException {
        revisions = Files.createDirectories(folder.resolve("src/main/resources/db/migrations"));
        Files.writeString(revisions.resolve("0001.sql"), PAGE.blocks("sql").get(0));
        url = "jdbc:sqlite:" + folder.resolve("shop.db");
    }

    @Test
    void theProgramStampsADatabaseOfAnotherTool() throws Exception {
        execute(CHATS, "CREATE TABLE flyway_schema_history (installed_rank INT, version TEXT, description TEXT)");
        assertThatThrownBy(() -> migrations().build().upgrade()).isInstanceOf(ForeignHistoryException.class);
        assertThat(runStamp()).startsWith("stamped 1, unstamped 0, at 0001\nSQLite ");
        assertThat(migrations().build().upgrade().isEmpty()).isTrue();
    }

    @Test
    void thePropertyStampsADatabaseWithItsTable() throws SQLException {
        execute(CHATS);
        assertThat(upgradeWithProperty().steps()).isEmpty();
    }

    @Test
    void thePropertyLeavesAnEmptyDatabaseToTheFirstRevision() {
        assertThat(upgradeWithProperty().steps()).hasSize(1);
    }

    @Test
    void thePropertyDoesNotPassOverAnotherTool() throws SQLException {
        execute(CHATS, "CREATE TABLE alembic_version (version_num TEXT)");
        assertThatThrownBy(this::upgradeWithProperty).isInstanceOf(ForeignHistoryException.class);
        execute("ALTER TABLE alembic_version RENAME TO old_history");
        assertThat(upgradeWithProperty().steps()).isEmpty();
    }

    @Test
    void thePropertyMayComeAfterAFirstStartThatFailed() throws SQLException {
        execute(CHATS);
        assertThatThrownBy(() -> migrations().build().upgrade()).isInstanceOf(RevisionFailedException.class);
        assertThat(upgradeWithProperty().steps()).isEmpty();
    }

    @Test
    void thePropertyMeansNothingWhereSomethingWasStampedBefore() throws SQLException {
        execute(CHATS);
        migrations().build().stamp("0001");
        migrations().build().stamp("base");
        assertThatThrownBy(this::upgradeWithProperty).isInstanceOf(RevisionFailedException.class);
    }

    private MigrationsBuilder migrations() {
        return Migrations.builder(url).location(revisions.toString());
    }

    private MigrationResult upgradeWithProperty() {
        String property = PAGE.blocks("properties").get(0).strip();
        return migrations()
                .stampExisting(property.substring(property.indexOf('=') + 1))
                .build()
                .upgrade();
    }

    private String runStamp() throws IOException, InterruptedException, URISyntaxException {
        return JavaProgram.in(folder, PAGE.blocks("java").get(0)).run(url);
    }

    private void execute(String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
