package dev.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrations.error.ForeignHistoryException;
import dev.migrations.error.RevisionFailedException;
import dev.migrations.plan.TransactionMode;
import dev.migrations.testkit.CountingDataSource;
import dev.migrations.testkit.TestDatabase;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** The first look at a database, and the looks that find nothing to do. */
interface FirstContactContract extends Contract {

    @Test
    default void tablesWithoutStateAreMentionedOnce() {
        db().run("CREATE TABLE legacy1 (id int)", "CREATE TABLE legacy2 (id int)");
        files().table("a1");
        MigrationResult result = migrations().upgrade();
        assertThat(result.warnings())
                .containsExactly(
                        "The database has 2 tables and no state of ours; the run starts from base. If its schema was"
                                + " made by an earlier release, say which revision it equals: migrations.stamp-existing.");
        assertThat(Contract.ran(result)).containsExactly("a1");
    }

    @Test
    default void anEmptyDatabaseIsNoCauseForAWarning() {
        files().table("a1");
        assertThat(builder().stampExisting("a1").build().upgrade().warnings()).isEmpty();
        assertThat(db().tables()).containsExactly("a1");
    }

    @Test
    default void anExistingDatabaseIsStampedAndThenUpgraded() {
        db().run("CREATE TABLE a1 (id int)");
        files().table("a1");
        files().table("b1 <- a1");
        MigrationResult result = builder().stampExisting("a1").build().upgrade();
        assertThat(result.warnings()).isEmpty();
        assertThat(db().log()).containsExactly("stamp a1 done", "upgrade b1 done");
        assertThat(db().tables()).containsExactly("a1", "b1");
    }

    @Test
    default void whatIsOnlyStampedNeedNotFitIntoTheTransactionOfTheRun() {
        db().run("CREATE TABLE a1 (id int)");
        files().revision("a1").upgradeAlone("CREATE TABLE a1 (id int);");
        files().revision("b1 <- a1").upgrade("INSERT INTO a1 VALUES (1);");
        builder().stampExisting("a1").transaction(TransactionMode.RUN).build().upgrade();
        assertThat(db().log()).containsExactly("stamp a1 done", "upgrade b1 done");
    }

    @Test
    default void thatHoldsAfterAFirstStartThatFailedToo() {
        db().run("CREATE TABLE a1 (id int)");
        files().revision("a1").upgrade("INSERT INTO missing VALUES (1);");
        Contract.failure(RevisionFailedException.class, () -> migrations().upgrade());
        files().edit("a1", "-- migrate: upgrade", "-- migrate: upgrade transaction=none");
        files().revision("b1 <- a1").upgrade("INSERT INTO a1 VALUES (1);");
        builder().stampExisting("a1").transaction(TransactionMode.RUN).build().upgrade();
        assertThat(db().log()).containsExactly("upgrade a1 failed", "stamp a1 done", "upgrade b1 done");
    }

    @Test
    default void anExistingDatabaseThatIsStampedAtTheHeadHasNothingLeftToDo() {
        db().run("CREATE TABLE a1 (id int)");
        files().table("a1");
        MigrationResult result = builder().stampExisting("head if A1").build().upgrade();
        assertThat(result.isEmpty()).isTrue();
        assertThat(result.current()).hasToString("[a1]");
        assertThat(db().log()).containsExactly("stamp a1 done");
    }

    @Test
    default void aDatabaseWithoutTheNamedTableIsNotStamped() {
        db().run("CREATE TABLE legacy (id int)");
        files().table("a1");
        MigrationResult result = builder().stampExisting("a1 if chats").build().upgrade();
        assertThat(result.warnings()).singleElement().asString().startsWith("The database has 1 table and no state");
        assertThat(db().log()).containsExactly("upgrade a1 done");
    }

    @Test
    default void theHistoryOfAnotherToolIsNotBuiltOn() {
        db().run(
                        "CREATE TABLE alembic_version (version_num varchar(32))",
                        "INSERT INTO alembic_version VALUES ('ae10')");
        files().table("a1");
        ForeignHistoryException failure = Contract.failure(
                ForeignHistoryException.class, () -> migrations().upgrade());
        assertThat(failure.description()).contains("Alembic").contains("ae10");
        assertThat(db().hasState()).isFalse();
        assertThat(migrations().status().state()).isEqualTo(Status.State.FOREIGN);
        migrations().stamp("a1");
        assertThat(migrations().upgrade().isEmpty()).isTrue();
    }

    @Test
    default void readingCreatesNothing() {
        files().table("a1");
        Migrations migrations = migrations();
        migrations.status();
        migrations.current();
        migrations.heads();
        migrations.pending();
        migrations.history();
        migrations.log("a1");
        migrations.planUpgrade("heads");
        migrations.planDowngrade("base");
        assertThat(db().hasState()).isFalse();
    }

    @Test
    default void aLookThatFindsNothingToDoIsOneConnectionAndOneQuery() {
        files().table("a1");
        files().table("b1 <- a1");
        migrations().upgrade();
        CountingDataSource counting = new CountingDataSource(db().dataSource());
        Migrations migrations =
                Migrations.builder(counting).location(files().path().toString()).build();
        assertThat(migrations.upgrade().isEmpty()).isTrue();
        assertThat(counting.connections()).isEqualTo(1);
        assertThat(counting.sent()).singleElement().asString().endsWith(" FROM schema_revision");
    }

    @Test
    default void anEngineWithoutRevisionsCreatesNothing() throws Exception {
        Files.createDirectories(files().path());
        MigrationResult result = migrations().upgrade();
        assertThat(result.isEmpty()).isTrue();
        assertThat(result.warnings()).hasSize(1);
        assertThat(db().hasState()).isFalse();
    }

    @Test
    default void aMigratedDataSourceUpgradesBeforeItsFirstConnection() throws Exception {
        files().table("a1");
        CountingDataSource counting = new CountingDataSource(db().dataSource());
        DataSource migrated = withDefaultLocation(() -> Migrations.migrated(counting));
        assertThat(counting.connections()).isZero();
        try (Connection connection = migrated.getConnection()) {
            assertThat(TestDatabase.rows(connection, "SELECT count(*) FROM a1")).containsExactly("0");
        }
        int opened = counting.connections();
        migrated.getConnection().close();
        assertThat(counting.connections()).isEqualTo(opened + 1);
    }

    @Test
    default void aMigratedDataSourceTriesAgainAfterAFailure() throws SQLException {
        files().revision("a1").upgrade("INSERT INTO later VALUES (1);");
        DataSource migrated = migrations().migratedDataSource();
        Contract.failure(RevisionFailedException.class, migrated::getConnection);
        db().run("CREATE TABLE later (id int)");
        migrated.getConnection().close();
        assertThat(current()).containsExactly("a1");
    }

    /** Makes the folder of files what the class path has at the default location. */
    private DataSource withDefaultLocation(Supplier<DataSource> make) throws Exception {
        Path root = files().path().resolveSibling("classes");
        Path location = root.resolve("db/migrations");
        Files.createDirectories(location.getParent());
        Files.move(files().path(), location);
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(new URLClassLoader(new URL[] {root.toUri().toURL()}, before));
        try {
            return make.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
