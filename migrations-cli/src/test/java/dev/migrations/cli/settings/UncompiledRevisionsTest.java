package dev.migrations.cli.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UncompiledRevisionsTest {

    @TempDir
    private Path directory;

    private Path revision = Path.of("");

    @BeforeEach
    void write() throws IOException {
        revision = file("src/db/migrations/FillIn.java", "@MigrationRevision(id = \"b\") class FillIn {}");
        file("src/db/migrations/Titles.java", "final class Titles {}");
    }

    @Test
    void aRevisionWithoutAClassIsFound() {
        assertThat(uncompiled().in("db/migrations")).containsExactly(revision);
    }

    @Test
    void aCompiledRevisionIsNot() throws IOException {
        file("classes/db/migrations/FillIn.class", "");

        assertThat(uncompiled().in("db/migrations")).isEmpty();
    }

    @Test
    void aRevisionInKotlinIsFoundByItsClassWhateverItsFileIsCalled() throws IOException {
        Path kotlin =
                file("src/db/migrations/poems.kt", "@MigrationRevision(id = \"c\")\nclass Poems : JavaMigration {}");
        assertThat(uncompiled().in("db/migrations")).containsExactly(revision, kotlin);

        file("classes/db/migrations/Poems.class", "");

        assertThat(uncompiled().in("db/migrations")).containsExactly(revision);
    }

    @Test
    void aFolderThatIsNotThereHasNone() {
        assertThat(uncompiled().in("db/other")).isEmpty();
    }

    private UncompiledRevisions uncompiled() {
        return new UncompiledRevisions(List.of(directory.resolve("src")), List.of(directory.resolve("classes")));
    }

    private Path file(String name, String text) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
