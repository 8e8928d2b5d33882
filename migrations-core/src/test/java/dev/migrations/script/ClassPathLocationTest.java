package dev.migrations.script;

import static dev.migrations.script.DirectoryLocationTest.ids;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassPathLocationTest {

    private static final String SQL = "-- revision: a\n-- migrate: upgrade\nSELECT 'a';\n";

    @TempDir
    Path temp;

    @Test
    void readsAnExplodedDirectory() throws IOException {
        Path classes = revisions().exploded(temp);

        assertThat(load(classes).scripts())
                .extracting(script -> script.revision().origin())
                .containsExactly("db/migrations/2026/b.sql", "db/migrations/a b#1.sql");
    }

    @Test
    void readsAJar() throws IOException {
        Path jar = revisions().jar(temp.resolve("a b#1.jar"));

        assertThat(load(jar).scripts())
                .extracting(script -> script.revision().origin())
                .containsExactly("db/migrations/2026/b.sql", "db/migrations/a b#1.sql");
    }

    @Test
    void readsAJarWithoutEntriesForItsFolders() throws IOException {
        Path jar = revisions().jarWithoutFolderEntries(temp.resolve("a b#1.jar"));

        assertThat(ids(load(jar))).containsExactly("b", "a");
    }

    @Test
    void readsTheBodyOfAFileInAJar() throws IOException {
        Path jar = revisions().jar(temp.resolve("x.jar"));
        RevisionFile file = (RevisionFile) load(jar).scripts().get(1);

        assertThat(SectionTest.text(file.body().sections().get(0))).isEqualTo("SELECT 'a';\n");
        assertThat(file.sourceKey()).isEqualTo(RevisionFile.of("a.sql", SQL).sourceKey());
    }

    @Test
    void readsTheBodyOfALargeFileInAJar() throws IOException {
        String text = "SELECT 1;\n".repeat(50_000);
        Path jar = new ClassPathFixture()
                .file("db/migrations/a.sql", "-- revision: a\n-- migrate: upgrade\n" + text)
                .jar(temp.resolve("x.jar"));
        RevisionFile file = (RevisionFile) load(jar).scripts().get(0);

        assertThat(SectionTest.text(file.body().sections().get(0))).isEqualTo(text);
    }

    @Test
    void aJarMayBeReplacedWhileTheProgramRuns() throws IOException {
        Path jar = revisions().jar(temp.resolve("x.jar"));
        RevisionFile file = (RevisionFile) load(jar).scripts().get(1);
        Files.delete(jar);
        new ClassPathFixture().file("db/migrations/a b#1.sql", SQL + "--\n").jar(jar);

        assertThatThrownBy(file::body)
                .hasMessage("db/migrations/a b#1.sql, line 1: the file was changed while it was being used. "
                        + "Run the command again; it reads all files afresh.");
    }

    @Test
    void readsSeveralPlacesOfTheClassPathAndEachFileOnce() throws IOException {
        Path classes = revisions().exploded(temp.resolve("classes"));
        Path jar = new ClassPathFixture().revision("db/migrations/c.sql", "c").jar(temp.resolve("x.jar"));

        assertThat(ids(load(classes, jar, classes, jar))).containsExactly("b", "a", "c");
    }

    @Test
    void aFolderBesideTheLocationIsNotPartOfIt() throws IOException {
        Path jar = revisions().revision("db/migrations2/c.sql", "c").jar(temp.resolve("x.jar"));

        assertThat(ids(load(jar))).containsExactly("b", "a");
    }

    @Test
    void ignoresHiddenFilesOfAJar() throws IOException {
        Path jar = revisions()
                .file("db/migrations/.b.sql", "x")
                .file("db/migrations/.x/b.sql", "x")
                .jar(temp.resolve("x.jar"));

        assertThat(ids(load(jar))).containsExactly("b", "a");
    }

    @Test
    void namesTheFileOfAnError() throws IOException {
        Path jar = new ClassPathFixture()
                .file("db/migrations/a.sql", "-- migrate: upgrade\n")
                .jar(temp.resolve("x.jar"));

        assertThatThrownBy(() -> load(jar))
                .hasMessage("db/migrations/a.sql, line 1: the file has no revision id. "
                        + "Add a line such as '-- revision: 57dc007f6d46' before the first section.");
    }

    @Test
    void refusesANamedLocationWithoutFiles() throws IOException {
        Path classes =
                new ClassPathFixture().file("db/migrations/notes.txt", "").exploded(temp);

        assertThatThrownBy(() -> load(classes))
                .hasMessage(
                        "There is no revision at classpath:/db/migrations/. Correct the location, or put a revision "
                                + "file there: src/main/resources/db/migrations in a Maven or Gradle project.");
    }

    @Test
    void theDefaultLocationWithoutFilesIsAWarning() {
        LoadedRevisions loaded = RevisionLoader.load(List.of(), List.of(), ClassPathFixture.loader());

        assertThat(loaded.scripts()).isEmpty();
        assertThat(loaded.warnings())
                .containsExactly("There is no revision at classpath:db/migrations yet. To create the first, put a file "
                        + "such as src/main/resources/db/migrations/0001_first.sql there, with the lines "
                        + "'-- revision: 0001' and '-- migrate: upgrade' and the SQL after them.");
    }

    @Test
    void theDefaultLocationIsReadWhenNothingElseIsNamed() throws IOException {
        try (URLClassLoader loader = ClassPathFixture.loader(revisions().exploded(temp))) {
            assertThat(ids(RevisionLoader.load(List.of(), List.of(), loader))).containsExactly("b", "a");
        }
    }

    @Test
    void aBrokenJarOnTheClassPathIsAWarning() throws IOException {
        Path broken = Files.writeString(temp.resolve("broken.jar"), "no jar");
        Path jar = revisions().jarWithoutFolderEntries(temp.resolve("x.jar"));
        LoadedRevisions loaded = load(broken, jar);

        assertThat(ids(loaded)).containsExactly("b", "a");
        assertThat(loaded.warnings())
                .containsExactly("jar:" + broken.toUri().toURL()
                        + "!/ is on the class path, is not a jar, and was not searched for revisions.");
    }

    @Test
    void refusesAPlaceThatCannotBeListed() throws IOException {
        ClassLoader loader = new ClassLoader(null) {
            @Override
            protected Enumeration<URL> findResources(String name) throws IOException {
                return Collections.enumeration(List.of(new URL("http://localhost/db/migrations")));
            }
        };

        assertThatThrownBy(() -> RevisionLoader.load(List.of(), List.of(), loader))
                .hasMessage(
                        "The location classpath:db/migrations is at http://localhost/db/migrations, which cannot be "
                                + "listed. Give the revisions as a directory (file:...) instead.");
    }

    private static ClassPathFixture revisions() {
        return new ClassPathFixture()
                .file("db/migrations/a b#1.sql", SQL)
                .revision("db/migrations/2026/b.sql", "b")
                .file("db/migrations/notes.txt", "no revision");
    }

    private static LoadedRevisions load(Path... classPath) throws IOException {
        try (URLClassLoader loader = ClassPathFixture.loader(classPath)) {
            return RevisionLoader.load(List.of(RevisionLocation.parse("classpath:/db/migrations/")), List.of(), loader);
        }
    }
}
