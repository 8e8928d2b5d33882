package dev.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrations.dialect.StateTableNames;
import dev.migrations.error.MigrationException;
import dev.migrations.internal.runtime.Build;
import dev.migrations.internal.store.Connector;
import dev.migrations.internal.store.Session;
import dev.migrations.internal.store.StateStore;
import dev.migrations.internal.store.StopSignal;
import dev.migrations.operation.NamingConvention;
import dev.migrations.revision.RevisionId;
import dev.migrations.revision.RevisionSelector;
import dev.migrations.script.RevisionLocation;
import dev.migrations.testkit.JavaVariants;
import dev.migrations.testkit.RandomBuild;
import dev.migrations.testkit.RevisionFolder;
import dev.migrations.testkit.SqliteFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random builds, one after the other on one database, whose rows are edited by hand now and then: what the keys and the
 * Java revisions say is said of the headers and the graph too.
 */
class KeyLookPropertiesTest {

    private static final int BUILDS = 8;

    private static JavaVariants variants;

    @TempDir
    Path temp;

    @BeforeAll
    static void compile(@TempDir Path classes) throws IOException {
        variants = JavaVariants.compile(classes);
    }

    @Test
    void whatTheKeysSayTheHeadersSayToo() throws IOException {
        compare(0, 150);
    }

    @Test
    @Tag("slow")
    void whatTheKeysSayTheHeadersSayTooOfManyBuilds() throws IOException {
        compare(150, 3000);
    }

    private void compare(int from, int to) throws IOException {
        Map<String, Integer> outcomes = new TreeMap<>();
        for (int seed = from; seed < to; seed++) {
            Path folder = Files.createDirectory(temp.resolve("seed" + seed));
            new History(seed, folder).run(outcomes);
        }
        assertThat(outcomes).as("what was met").containsOnlyKeys("enough", "enough, with Java", "not enough");
        assertThat(outcomes.values()).allMatch(times -> times > (to - from) / 4);
    }

    /** Builds that come one after the other to one database. */
    private static final class History {

        private final int seed;
        private final SqliteFile database;
        private final RandomBuild build;

        History(int seed, Path folder) {
            this.seed = seed;
            this.database = SqliteFile.in(folder);
            this.build = new RandomBuild(new Random(seed), new RevisionFolder(folder.resolve("migrations")), variants);
        }

        void run(Map<String, Integer> outcomes) {
            for (int number = 0; number < BUILDS; number++) {
                String before = look();
                outcomes.merge(before, 1, Integer::sum);
                upgrade();
                outcomes.merge(look(), 1, Integer::sum);
                build.change(database);
            }
        }

        private void upgrade() {
            try {
                Migrations.builder(database.dataSource())
                        .location(build.folder().toString())
                        .javaMigrations(build.java())
                        .build()
                        .upgrade();
            } catch (MigrationException refused) {
                // A build that is not correct: the rows stay as they are.
            }
        }

        private String look() {
            try (Session session = new Connector(
                            database.dataSource(), Duration.ofSeconds(5), "Opening a connection", new StopSignal())
                    .open()) {
                return look(new StateStore(session, new StateTableNames(null, "schema_revision")));
            }
        }

        private String look(StateStore store) {
            RevisionFiles files = files();
            var keys = files.takeKeys().orElseThrow();
            Optional<RevisionId> head = KeyLook.at(store).head(keys);
            if (head.isEmpty()) {
                return "not enough";
            }
            Build read = files.build();
            assertThat(QuickLook.isUpToDate(read, RevisionSelector.HEADS, store))
                    .as("seed %d", seed)
                    .isTrue();
            assertThat(read.graph().effectiveHeads()).as("seed %d", seed).containsExactly(head.get());
            assertThat(keys.warnings()).isEqualTo(files.loaded().warnings());
            return build.java().length == 0 ? "enough" : "enough, with Java";
        }

        private RevisionFiles files() {
            return new RevisionFiles(
                    List.of(RevisionLocation.of(build.folder())),
                    List.of(build.java()),
                    KeyLookPropertiesTest.class.getClassLoader(),
                    NamingConvention.standard());
        }
    }
}
