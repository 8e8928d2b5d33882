package dev.migrations.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process is killed while it works on a large table; the next one goes on where it stopped. */
@Tag("slow")
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
        database.leftByAnOlderRelease();
        killDuringTheBuildOf("exchanges_by_chat", database);
        assertThat(database.rows("SELECT revision, state FROM schema_revision ORDER BY applied_at"))
                .containsExactly("94bcac9585c9 applied", "57dc007f6d46 upgrading");
        assertThat(validityOf("exchanges_by_chat", database)).containsExactly("f");
        assertTheNextOneGoesOn(database, "next-postgresql");
        assertThat(validityOf("exchanges_by_chat", database)).containsExactly("t");
    }

    private static List<String> validityOf(String index, TestDatabase database) {
        return database.rows("SELECT indisvalid FROM pg_index WHERE indexrelid = '" + index + "'::regclass");
    }

    private static void killAfter(String words, TestDatabase database, String name) throws Exception {
        try (SampleProcess killed = SampleProcess.start(name, database)) {
            assertThat(killed.prints(words)).as(killed.output()).isPresent();
        }
        assertThat(database.migrations().status().upToDate()).isFalse();
    }

    /** The build waits for whoever has written to the table and not yet committed: here, until it is killed. */
    private static void killDuringTheBuildOf(String index, TestDatabase database) throws Exception {
        try (Connection writer = DriverManager.getConnection(database.url());
                Statement statement = writer.createStatement()) {
            writer.setAutoCommit(false);
            statement.execute("LOCK TABLE exchanges IN ROW EXCLUSIVE MODE");
            try (SampleProcess killed = SampleProcess.start("killed-postgresql", database)) {
                assertThat(database.comesToHave("pg_index WHERE indexrelid = to_regclass('" + index + "')"))
                        .as(killed.output())
                        .isTrue();
            }
            // The server would notice only at its end that nobody waits for the build any more.
            statement.execute("SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity"
                    + " WHERE datname = current_database() AND query LIKE 'CREATE INDEX%'");
        }
    }

    private static void assertTheNextOneGoesOn(TestDatabase database, String name) throws Exception {
        try (SampleProcess next = SampleProcess.start(name, database)) {
            assertThat(next.isUp()).as(next.output()).isTrue();
        }
        assertThat(database.upgraded()).isEqualTo(TestDatabase.EACH_REVISION_ONCE);
    }
}
