package dev.migrations.script;

import static dev.migrations.script.DirectoryLocationTest.ids;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JavaClassesTest {

    private static final String UPGRADE = " { public void upgrade(Operations op) {} }";

    @TempDir
    Path temp;

    private URLClassLoader loader = ClassPathFixture.loader();

    @AfterEach
    void close() throws IOException {
        loader.close();
    }

    @Test
    void findsAnnotatedClassesWhereTheFilesAre() throws IOException {
        ClassPathFixture classes = compiled("@MigrationRevision(id = \"j\", revises = \"a\") "
                        + "final class FillIn implements JavaMigration" + UPGRADE)
                .revision("db/migrations/a.sql", "a");

        assertThat(ids(load(classes.exploded(temp.resolve("classes"))))).containsExactly("j", "a");
        assertThat(ids(load(classes.jar(temp.resolve("x.jar"))))).containsExactly("j", "a");
    }

    @Test
    void aLocationMayHoldClassesAlone() throws IOException {
        Path jar = compiled("@MigrationRevision(id = \"j\") class FillIn implements JavaMigration" + UPGRADE)
                .jarWithoutFolderEntries(temp.resolve("x.jar"));

        assertThat(ids(load(jar))).containsExactly("j");
    }

    @Test
    void doesNotInitialiseAClassBeforeItIsRun() throws IOException {
        Path jar = compiled("@MigrationRevision(id = \"j\") class FillIn implements JavaMigration"
                        + " { static { System.setProperty(\"initialised\", \"yes\"); }"
                        + " public void upgrade(Operations op) {} }")
                .jar(temp.resolve("x.jar"));
        JavaRevision revision = (JavaRevision) load(jar).scripts().get(0);

        assertThat(System.getProperty("initialised")).isNull();
        assertThat(revision.migration().getClass().getName()).isEqualTo("db.migrations.FillIn");
        assertThat(System.clearProperty("initialised")).isEqualTo("yes");
    }

    @Test
    void doesNotLoadOtherClasses() throws IOException {
        Path jar = new ClassPathFixture()
                .file("db/migrations/Broken.class", "no class at all")
                .revision("db/migrations/a.sql", "a")
                .jar(temp.resolve("x.jar"));

        assertThat(ids(load(jar))).containsExactly("a");
    }

    @Test
    void aClassThatOnlyMentionsTheAnnotationIsNoRevision() throws IOException {
        Path jar = compiled("class Reads { @MigrationRevision(id = \"j\") static class Inner implements JavaMigration"
                        + UPGRADE + " }")
                .jar(temp.resolve("x.jar"));

        assertThat(load(jar).scripts())
                .extracting(script -> script.revision().origin())
                .containsExactly("db.migrations.Reads$Inner");
    }

    @Test
    void aClassThatIsAlsoGivenAsAnObjectCountsOnce() throws Exception {
        Path jar = compiled("@MigrationRevision(id = \"j\") public class FillIn implements JavaMigration" + UPGRADE)
                .jar(temp.resolve("x.jar"));
        loader = ClassPathFixture.loader(jar);
        JavaMigration given = JavaRevision.of(Class.forName("db.migrations.FillIn", true, loader))
                .migration();

        LoadedRevisions loaded = RevisionLoader.load(List.of(RevisionLocation.DEFAULT), List.of(given), loader);

        assertThat(loaded.scripts()).hasSize(1);
        assertThat(((JavaRevision) loaded.scripts().get(0)).migration()).isSameAs(given);
    }

    @Test
    void refusesAClassThatIsNoMigration() throws IOException {
        Path jar = compiled("@MigrationRevision(id = \"j\") class FillIn {}").jar(temp.resolve("x.jar"));

        assertThatThrownBy(() -> load(jar))
                .hasMessage("The class db.migrations.FillIn has @MigrationRevision and does not implement "
                        + "JavaMigration. Let it implement JavaMigration, or take the annotation away.");
    }

    @Test
    void refusesAnAbstractClass() throws IOException {
        Path jar = compiled("@MigrationRevision(id = \"j\") abstract class FillIn implements JavaMigration" + UPGRADE)
                .jar(temp.resolve("x.jar"));

        assertThatThrownBy(() -> load(jar))
                .hasMessage("The class db.migrations.FillIn has @MigrationRevision and is abstract. "
                        + "Annotate the class that implements it instead.");
    }

    @Test
    void refusesAClassWithoutAFittingConstructor() throws IOException {
        Path jar = compiled("@MigrationRevision(id = \"j\") class FillIn implements JavaMigration"
                        + " { FillIn(String s) {} public void upgrade(Operations op) {} }")
                .jar(temp.resolve("x.jar"));

        assertThatThrownBy(() -> load(jar))
                .hasMessage("The class db.migrations.FillIn has no constructor without parameters. Add one, make an "
                        + "inner class static, or give an object of it to the builder from outside the location.");
    }

    @Test
    void saysThatAConstructorFailed() throws IOException {
        Path jar = compiled("@MigrationRevision(id = \"j\") class FillIn implements JavaMigration"
                        + " { FillIn() { throw new IllegalStateException(\"no key\"); }"
                        + " public void upgrade(Operations op) {} }")
                .jar(temp.resolve("x.jar"));
        JavaRevision revision = (JavaRevision) load(jar).scripts().get(0);

        assertThatThrownBy(revision::migration)
                .hasMessage("The class db.migrations.FillIn failed while an object of it was made "
                        + "(java.lang.IllegalStateException: no key). "
                        + "Correct its constructor, or open its package to the module dev.migrations.core.");
    }

    @Test
    void saysThatAClassCannotBeLoaded() throws IOException {
        Path jar = compiled("interface Gone extends JavaMigration {}"
                        + " @MigrationRevision(id = \"j\") class FillIn implements Gone" + UPGRADE)
                .without("db/migrations/Gone.class")
                .jar(temp.resolve("x.jar"));

        assertThatThrownBy(() -> load(jar))
                .hasMessage("The class db.migrations.FillIn cannot be loaded (java.lang.NoClassDefFoundError: "
                        + "db/migrations/Gone). Add what it needs to the class path, or remove the class.");
    }

    private ClassPathFixture compiled(String source) throws IOException {
        return new ClassPathFixture().javaClass(temp, "FillIn", source);
    }

    private LoadedRevisions load(Path classPath) throws IOException {
        loader.close();
        loader = ClassPathFixture.loader(classPath);
        return RevisionLoader.load(List.of(RevisionLocation.DEFAULT), List.of(), loader);
    }
}
