package dev.migrations.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rolling update: processes of the old build and of the new one beside each other, on one PostgreSQL database. */
@Tag("slow")
class OldAndNewBuildIT {

    private static final long TURN = 4711;

    @TempDir
    Path folder;

    private final TestDatabase database = TestDatabase.postgresql();
    private final List<SampleProcess> processes = new ArrayList<>();

    @Test
    void theOldOneIsHealthyWhileTheNewOneMigratesAndFailsAndMigratesAgain() throws Exception {
        SampleProcess old = start("old", "--management.endpoint.health.show-details=always");
        try (PolledHealth health = new PolledHealth(old)) {
            addRatings();
            addSlowRevision("CREATE INDEX ratings_by_exchange ON rating (exchange_id);");
            failsAtTheSlowRevision(health);
            health.awaitDetail("lastFailure", text -> text.startsWith("upgrade of new2 at "));

            addSlowRevision("CREATE INDEX ratings_by_exchange ON ratings (exchange_id);");
            SampleProcess corrected = start("new-corrected", newBuild());
            assertThat(corrected.isUp()).as(corrected.output()).isTrue();
            health.awaitDetail("current", "[\"new2\"]"::equals);
            assertThat(health.answers()).containsOnly("200 UP UP");
        }
        assertThat(database.upgraded()).endsWith("new1 1", "new2 1").hasSize(11);
    }

    /** The slow statement waits for its turn until the old one has seen what is half-way. */
    private void failsAtTheSlowRevision(PolledHealth health) throws Exception {
        SampleProcess failing;
        try (Connection turn = DriverManager.getConnection(database.url());
                Statement statement = turn.createStatement()) {
            statement.execute("SELECT pg_advisory_lock(" + TURN + ")");
            failing = start("new-failing", newBuild());
            assertThat(database.comesToHave("pg_locks WHERE locktype = 'advisory' AND NOT granted AND objid = " + TURN))
                    .as(failing.output())
                    .isTrue();
            health.awaitDetail("ahead", "1"::equals);
        }
        assertThat(failing.end()).as(failing.output()).isEqualTo(1);
        assertThat(failing.output()).contains("Revision new2 \"index ratings\" failed at statement 2 of 2");
    }

    @Test
    void eightThatWaitBesideOneThatUpgradesAllComeUpAndRunNothing() throws Exception {
        for (int i = 1; i <= 8; i++) {
            start("waiting-" + i, "--migrations.startup=wait", "--migrations.applied-by=one that waits");
        }
        for (SampleProcess waiting : processes) {
            assertThat(waiting.prints("waiting for another process to apply 9 revisions"))
                    .as(waiting.output())
                    .isPresent();
        }
        start("upgrading", "--migrations.applied-by=the one that upgrades");
        for (SampleProcess process : processes) {
            assertThat(process.isUp()).as(process.output()).isTrue();
        }
        assertThat(database.upgraded()).isEqualTo(TestDatabase.EACH_REVISION_ONCE);
        assertThat(database.rows("SELECT DISTINCT applied_by FROM schema_revision"))
                .containsExactly("the one that upgrades");
        assertThat(database.rows("SELECT count(*), count(DISTINCT run_id) FROM schema_revision_log"))
                .containsExactly("9 1");
    }

    private void addRatings() throws IOException {
        write("1_ratings.sql", """
                -- revision: new1
                -- revises: 3f9c0a11be02
                -- message: add ratings
                -- migrate: upgrade
                CREATE TABLE ratings (exchange_id BIGINT NOT NULL, stars INTEGER NOT NULL);
                """);
    }

    private void addSlowRevision(String end) throws IOException {
        write("2_index.sql", """
                -- revision: new2
                -- revises: new1
                -- message: index ratings
                -- migrate: upgrade
                SELECT pg_advisory_xact_lock(%d);
                %s
                """.formatted(TURN, end));
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }

    /** The next release has revisions that the old one does not know. */
    private String[] newBuild() {
        return new String[] {
            "--migrations.location=classpath:db/migrations,file:" + folder, "--migrations.statement-lock-timeout=0s"
        };
    }

    private SampleProcess start(String name, String... more) throws IOException {
        SampleProcess process = SampleProcess.start(name, database, more);
        processes.add(process);
        return process;
    }

    @AfterEach
    void end() {
        processes.forEach(SampleProcess::close);
    }
}
