package dev.migrations.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrations.operation.Operations;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RevisionLoaderTest {

    @TempDir
    Path temp;

    @MigrationRevision(id = "j")
    static final class Given implements JavaMigration {
        @Override
        public void upgrade(Operations op) {}
    }

    private static List<RevisionScript> load(RevisionLocation location, ClassLoader loader) {
        return RevisionLoader.load(List.of(location), List.of(), loader).scripts();
    }

    @Test
    void aDirectoryIsReadAnewEachTime() throws IOException {
        RevisionLocation directory = RevisionLocation.of(temp);
        assertThat(load(directory, ClassPathFixture.loader())).isEmpty();

        new ClassPathFixture().revision("a.sql", "a").exploded(temp);
        assertThat(load(directory, ClassPathFixture.loader())).hasToString("[a (" + temp + "/a.sql)]");
    }

    @Test
    void aLocationOnTheClassPathIsRead() throws IOException {
        Path jar = new ClassPathFixture().revision("db/migrations/a.sql", "a").jar(temp.resolve("x.jar"));
        try (var loader = ClassPathFixture.loader(jar)) {
            assertThat(load(RevisionLocation.DEFAULT, loader)).hasToString("[a (db/migrations/a.sql)]");
        }
    }

    @Test
    void anObjectIsARevision() {
        assertThat(RevisionLoader.load(List.of(), List.of(new Given()), ClassPathFixture.loader())
                        .scripts())
                .hasToString("[j (dev.migrations.script.RevisionLoaderTest$Given)]");
    }

    @Test
    void revisionsGivenAsObjectsSilenceTheHintAtTheDefaultLocation() {
        LoadedRevisions loaded = RevisionLoader.load(List.of(), List.of(new Given()), ClassPathFixture.loader());

        assertThat(loaded.scripts()).hasSize(1);
        assertThat(loaded.warnings()).isEmpty();
    }
}
