package dev.migrations.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrations.operation.Operations;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RevisionSourceTest {

    @TempDir
    Path temp;

    @MigrationRevision(id = "j")
    static final class Given implements JavaMigration {
        @Override
        public void upgrade(Operations op) {}
    }

    @Test
    void aDirectoryIsReadAnewEachTime() throws IOException {
        RevisionSource source = RevisionSource.directory(temp);
        assertThat(source.read()).isEmpty();

        new ClassPathFixture().revision("a.sql", "a").exploded(temp);
        assertThat(source.read()).hasToString("[a (" + temp + "/a.sql)]");
    }

    @Test
    void aLocationIsASource() throws IOException {
        Path jar = new ClassPathFixture().revision("db/migrations/a.sql", "a").jar(temp.resolve("x.jar"));
        try (var loader = ClassPathFixture.loader(jar)) {
            assertThat(RevisionSource.location(RevisionLocation.DEFAULT, loader).read())
                    .hasToString("[a (db/migrations/a.sql)]");
        }
    }

    @Test
    void anObjectIsASource() {
        assertThat(RevisionSource.of(new Given()).read())
                .hasToString("[j (dev.migrations.script.RevisionSourceTest$Given)]");
    }

    @Test
    void revisionsGivenAsObjectsSilenceTheHintAtTheDefaultLocation() {
        LoadedRevisions loaded =
                RevisionLoader.load(java.util.List.of(), java.util.List.of(new Given()), ClassPathFixture.loader());

        assertThat(loaded.scripts()).hasSize(1);
        assertThat(loaded.warnings()).isEmpty();
    }
}
