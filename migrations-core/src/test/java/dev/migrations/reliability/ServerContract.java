package dev.migrations.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.migrations.MigrationResult;
import dev.migrations.Migrations;
import dev.migrations.MigrationsBuilder;
import dev.migrations.error.RevisionFailedException;
import dev.migrations.testkit.RevisionFolder;
import dev.migrations.testkit.StatementSignal;
import dev.migrations.testkit.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a database on a server keeps besides. */
abstract class ServerContract extends ReliabilityContract {

    private static final Duration LOCK_TIMEOUT = Duration.ofSeconds(1);

    /** Longer than the time-out, and than what a busy machine adds to it. */
    private static final Duration TOO_LONG = Duration.ofMillis(2_500);

    /** Ends all connections to a database but the one that says so. */
    abstract void cutOff(TestDatabase database);

    /** What the driver says then. */
    abstract String saidWhenCutOff();

    private static MigrationsBuilder on(TestDatabase database, RevisionFolder files) {
        return Migrations.builder(database.dataSource()).location(files.path().toString());
    }

    @Test
    void aConnectionThatTheServerEndsIsReportedAndTheNextRunFinishes() {
        try (TestDatabase database = fixture().open(folder)) {
            RevisionFolder files = new RevisionFolder(folder.resolve("migrations"));
            files.table("a1");
            files.revision("b1 <- a1").upgrade("INSERT INTO a1 VALUES (1);\nSELECT count(*) FROM a1;");
            StatementSignal cut = new StatementSignal("b1", 2, () -> cutOff(database));
            Migrations migrations = on(database, files).listener(cut).build();
            RevisionFailedException failure = catchThrowableOfType(RevisionFailedException.class, migrations::upgrade);
            assertThat(failure)
                    .hasMessageMatching("Revision b1 \"add b1\" failed at statement 2 of 2\n"
                            + files.file("b1") + ", line 7:\n  SELECT count\\(\\*\\) FROM a1\n"
                            + fixture().product() + " says: " + saidWhenCutOff()
                            + "\nNothing of this revision was kept\\. 1 revision before it was applied; the database is at a1\\."
                            + "\nThe connection was lost, which need not be this statement's doing\\. Start again when the"
                            + " database answers; what was kept is not run twice\\.");
            assertThat(on(database, files).build().upgrade().current()).hasToString("[b1]");
            assertThat(database.rows("SELECT id FROM a1 ORDER BY id")).containsExactly("1");
        }
    }

    @Test
    @Tag("slow")
    void aLongReaderKeepsOthersWaitingNoLongerThanTheTimeOut() throws SQLException {
        try (TestDatabase database = fixture().open(folder);
                Connection reader = database.dataSource().getConnection()) {
            RevisionFolder files = new RevisionFolder(folder.resolve("migrations"));
            files.table("a1");
            on(database, files).build().upgrade();
            files.revision("b1 <- a1").upgrade("ALTER TABLE a1 ADD COLUMN b int;");
            reader.setAutoCommit(false);
            TestDatabase.rows(reader, "SELECT * FROM a1");
            Migrations patient =
                    on(database, files).statementLockTimeout(LOCK_TIMEOUT).build();
            CompletableFuture<MigrationResult> run = CompletableFuture.supplyAsync(patient::upgrade);
            assertThat(longestWait(database)).isBetween(LOCK_TIMEOUT.dividedBy(4), TOO_LONG);
            assertThat(run).isNotDone();
            reader.rollback();
            assertThat(run.join().current()).hasToString("[b1]");
        }
    }

    /** Of a third session, which reads again and again while the migration tries. */
    private static Duration longestWait(TestDatabase database) {
        long longest = 0;
        long start = System.nanoTime();
        while (System.nanoTime() - start < 2 * TOO_LONG.toNanos()) {
            long before = System.nanoTime();
            database.rows("SELECT count(*) FROM a1");
            longest = Math.max(longest, System.nanoTime() - before);
        }
        return Duration.ofNanos(longest);
    }
}
