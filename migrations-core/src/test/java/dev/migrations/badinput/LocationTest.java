package dev.migrations.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrations.Migrations;
import dev.migrations.MigrationsBuilder;
import dev.migrations.script.RevisionLocationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where no revision is. */
class LocationTest {

    @TempDir
    Path folder;

    private Project project;

    @BeforeEach
    void open() throws IOException {
        project = Project.sqlite(folder);
    }

    @AfterEach
    void nothingWasTouched() throws SQLException {
        project.assertUntouched();
    }

    @Test
    void aNamedLocationOnTheClassPathWithoutFilesIsRefused() {
        assertThat(refusalAt("classpath:no/such"))
                .isEqualTo(refusal(
                        "There is no revision at classpath:no/such.",
                        "Correct the location, or put a revision file there: src/main/resources/no/such in a Maven or"
                                + " Gradle project."));
    }

    @Test
    void theDefaultLocationWithoutFilesIsAWarningThatSaysHowToBegin() {
        assertThat(Migrations.builder(project.url()).build().upgrade().warnings())
                .containsExactly("There is no revision at classpath:db/migrations yet. To create the first, put a file"
                        + " such as src/main/resources/db/migrations/0001_first.sql there, with the lines"
                        + " '-- revision: 0001' and '-- migrate: upgrade' and the SQL after them.");
    }

    @Test
    void aMissingDirectoryIsRefused() {
        assertThat(refusalAt(project.path("nix").toString()))
                .isEqualTo(refusal(
                        "There is no directory db/nix.",
                        "Correct the location or create the directory; a relative one is looked for in the directory"
                                + " that the program was started in."));
    }

    @Test
    void aFileInTheDirectorysPlaceIsRefused() throws IOException {
        Files.writeString(project.path("nix"), "");

        assertThat(refusalAt(project.path("nix").toString()))
                .isEqualTo(refusal(
                        "The location db/nix is not a directory.",
                        "Name the directory that the revision files are in."));
    }

    @Test
    void anEmptyDirectoryIsAWarning() {
        assertThat(project.build().upgrade().warnings())
                .extracting(project::plain)
                .containsExactly("There is no revision file in the directory db yet. Put one there; its name ends in"
                        + " .sql and its first line is such as '-- revision: 0001'.");
    }

    @Test
    void whatIsNoLocationIsRefusedWhenTheBuilderBuilds() {
        MigrationsBuilder builder = Migrations.builder(project.url()).location("filesystem:db");

        assertThat(project.refusal(builder, built -> {}))
                .isEqualTo(refusal(
                        "'filesystem:db' is not a location of revisions: 'filesystem:' is not known.",
                        "Write classpath:db/migrations for a folder on the class path, or file:./migrations for a"
                                + " directory."));
    }

    private Refusal refusalAt(String location) {
        return project.refusal(Migrations.builder(project.url()).location(location), Migrations::upgrade);
    }

    private static Refusal refusal(String description, String action) {
        return new Refusal(RevisionLocationException.class, description, action);
    }
}
