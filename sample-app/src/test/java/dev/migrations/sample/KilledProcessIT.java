package dev.migrations.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process is killed while it works on a large table; the next one goes on where it stopped. */
class KilledProcessIT {

    @TempDir
    Path folder;

    @Test
    void insideATransactionOnSqlite() throws Exception {
        TestDatabase database = TestDatabase.sqlite(folder, true);
        database.leftByAnOlderRelease().addExchanges(200_000);
        killAfter("upgraded 8d06f3ab5c29", database, "killed-sqlite");
        assertTheNextOneGoesOn(database, "next-sqlite");
        assertThat(database.rows("SELECT count(*), count(search_text) FROM exchanges"))
                .containsExactly("200003 200003");
    }

    @Test
    void whileAnIndexIsBuiltConcurrentlyOnPostgreSql() throws Exception {
        TestDatabase database = TestDatabase.postgresql();
        database.leftByAnOlderRelease().addExchanges(50_000);
        killAfter("upgraded 94bcac9585c9", database, "killed-postgresql");
        assertTheNextOneGoesOn(database, "next-postgresql");
        assertThat(database.rows("SELECT indisvalid FROM pg_index WHERE indexrelid = 'exchanges_by_chat'::regclass"))
                .containsExactly("t");
    }

    private static void killAfter(String words, TestDatabase database, String name) throws Exception {
        try (SampleProcess killed = SampleProcess.start(name, database)) {
            assertThat(killed.prints(words)).as(killed.output()).isPresent();
        }
        assertThat(database.migrations().status().upToDate()).isFalse();
    }

    private static void assertTheNextOneGoesOn(TestDatabase database, String name) throws Exception {
        try (SampleProcess next = SampleProcess.start(name, database)) {
            assertThat(next.isUp()).as(next.output()).isTrue();
        }
        assertThat(database.upgraded()).isEqualTo(TestDatabase.EACH_REVISION_ONCE);
    }
}
