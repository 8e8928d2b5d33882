package dev.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrations.error.DatabaseAccessException;
import dev.migrations.error.LockTimeoutException;
import dev.migrations.error.RevisionFailedException;
import dev.migrations.plan.TransactionMode;
import dev.migrations.testkit.JavaUp;
import dev.migrations.testkit.LockProbe;
import dev.migrations.testkit.PausedWork;
import dev.migrations.testkit.RevisionFolder;
import dev.migrations.testkit.SqliteFile;
import dev.migrations.testkit.TestDatabase;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

/** What is special about a database that is a file, or is not even that. */
class SqliteFileTest implements Contract {

    @TempDir
    Path temp;

    private SqliteFile database;
    private RevisionFolder folder;

    @BeforeEach
    void open() {
        database = SqliteFile.in(temp);
        folder = new RevisionFolder(temp.resolve("migrations"));
    }

    @Override
    public TestDatabase db() {
        return database;
    }

    @Override
    public RevisionFolder files() {
        return folder;
    }

    private List<String> backups() throws IOException {
        try (Stream<Path> copies = Files.list(temp.resolve("backups"))) {
            return copies.map(c -> c.getFileName().toString()).sorted().toList();
        }
    }

    private MigrationResult upgradeWithBackup() {
        return builder().backup(temp.resolve("backups")).build().upgrade();
    }

    @Test
    void aCopyIsMadeBeforeAnythingIsApplied() throws Exception {
        files().table("a1");
        upgradeWithBackup();
        files().table("b1 <- a1");
        upgradeWithBackup();
        assertThat(backups()).hasSize(2);
        assertThat(backups().get(0)).matches("chat\\.db\\.[0-9a-f]{8}\\.a1\\.\\d{8}T\\d{9}Z\\.backup");
        assertThat(backups().get(1)).matches("chat\\.db\\.[0-9a-f]{8}\\.base\\..*");
        SQLiteDataSource copy = new SQLiteDataSource();
        copy.setUrl("jdbc:sqlite:" + temp.resolve("backups").resolve(backups().get(0)));
        try (Connection connection = copy.getConnection()) {
            assertThat(TestDatabase.rows(connection, "SELECT revision FROM schema_revision"))
                    .containsExactly("a1");
        }
    }

    @Test
    void noCopyIsMadeWhenNothingIsPending() throws IOException {
        files().table("a1");
        upgradeWithBackup();
        upgradeWithBackup();
        assertThat(backups()).hasSize(1);
    }

    @Test
    void theNewestThreeCopiesAreKeptAndOtherFilesAreNotTouched() throws IOException {
        Path backups = Files.createDirectories(temp.resolve("backups"));
        List<String> others = List.of("chat.db.backup", "notes.txt", "other.db.base.20200101T000000000Z.backup");
        for (String other : others) {
            Files.createFile(backups.resolve(other));
        }
        files().table("t0");
        for (int i = 1; i <= 5; i++) {
            files().table("t" + i + " <- t" + (i - 1));
            upgradeWithBackup();
        }
        assertThat(backups()).hasSize(6).containsAll(others);
        assertThat(backups())
                .filteredOn(b -> !others.contains(b))
                .extracting(b -> b.substring(16, 20))
                .containsExactly(".t2.", ".t3.", ".t4.");
    }

    @Test
    void copiesOfAnotherDatabaseAreNotRemoved() throws IOException {
        Path backups = Files.createDirectories(temp.resolve("backups"));
        for (int i = 0; i < 3; i++) {
            Files.createFile(backups.resolve("chat.db.0a1b2c3d.base.2020010" + (i + 1) + "T000000000Z.backup"));
        }
        files().table("a1");
        for (Path file : List.of(temp.resolve("chat"), temp.resolve("chat.db"))) {
            Migrations.builder("jdbc:sqlite:" + file)
                    .location(files().path().toString())
                    .backup(backups)
                    .build()
                    .upgrade();
        }
        assertThat(backups()).hasSize(5);
    }

    @Test
    void anOutputOfDumpIsAValidRevision() {
        files().revision("a1").upgrade("""
                PRAGMA foreign_keys=OFF;
                BEGIN TRANSACTION;
                CREATE TABLE chats (id INTEGER PRIMARY KEY AUTOINCREMENT, title TEXT);
                INSERT INTO chats VALUES(1,'it''s; here');
                DELETE FROM sqlite_sequence;
                INSERT INTO sqlite_sequence VALUES('chats',7);
                CREATE TRIGGER touch AFTER UPDATE ON chats BEGIN UPDATE chats SET title = 'x;' WHERE id = 0; SELECT 1; END;
                COMMIT;""");
        files().revision("b1 <- a1").upgrade("INSERT INTO chats (title) VALUES ('next');");
        migrations().upgrade();
        assertThat(db().rows("SELECT id, title FROM chats ORDER BY id")).containsExactly("1 it's; here", "8 next");
    }

    @Test
    void aTriggersStatementsAreNotTheSections() {
        files().revision("a1").upgrade("""
                CREATE TABLE a1 (id int, n int);
                CREATE TRIGGER count AFTER INSERT ON a1 WHEN new.n IS NULL
                BEGIN
                    UPDATE a1 SET n = CASE WHEN id > 1 THEN 2 ELSE 1 END WHERE id = new.id;
                END;
                INSERT INTO a1 (id) VALUES (5);""");
        migrations().upgrade();
        assertThat(db().state()).containsExactly("a1 applied 3 3 3");
        assertThat(db().rows("SELECT n FROM a1")).containsExactly("2");
    }

    @Test
    void walIsLeftAsItIs() {
        db().run("PRAGMA journal_mode = WAL");
        files().table("a1");
        files().revision("b1 <- a1").upgradeAlone("VACUUM;");
        migrations().upgrade();
        assertThat(db().rows("PRAGMA journal_mode")).containsExactly("wal");
    }

    @Test
    void walMayBeSwitchedOnByARevision() {
        files().revision("a1").upgrade("PRAGMA journal_mode = WAL;");
        migrations().upgrade();
        assertThat(db().rows("PRAGMA journal_mode")).containsExactly("wal");
        assertThat(db().state()).containsExactly("a1 applied 1 1 1");
    }

    @Test
    void anUpgradeDoesNotMindReaders() throws SQLException {
        files().table("a1");
        db().run("CREATE TABLE old (id int)", "INSERT INTO old VALUES (1), (2)");
        try (Connection reader = db().dataSource().getConnection();
                Statement statement = reader.createStatement()) {
            statement.setFetchSize(1);
            assertThat(statement.executeQuery("SELECT id FROM old").next()).isTrue();
            assertThat(migrations().status().state()).isEqualTo(Status.State.PENDING);
        }
        migrations().upgrade();
        assertThat(current()).containsExactly("a1");
    }

    @Test
    void aDatabaseInMemoryIsMigratedThroughItsOneConnection() throws SQLException {
        files().table("a1");
        files().revision("b1 <- a1").upgradeAlone("CREATE TABLE b1 (id int);\nVACUUM;");
        SQLiteDataSource memory = new SQLiteDataSource();
        memory.setUrl("jdbc:sqlite:file:shared?mode=memory&cache=shared");
        try (Connection open = memory.getConnection()) {
            Migrations migrations = Migrations.builder(memory)
                    .location(files().path().toString())
                    .build();
            assertThat(Contract.ran(migrations.upgrade())).containsExactly("a1", "b1");
            assertThat(migrations.upgrade().isEmpty()).isTrue();
            assertThat(TestDatabase.rows(open, "SELECT count(*) FROM b1")).containsExactly("0");
        }
        assertThat(Files.exists(temp.resolve("chat.db-migrations-lock"))).isFalse();
    }

    @Test
    void aProcessThatHoldsTheLockFileIsNamed() throws Exception {
        assertThat(holderWhere("migrations chat-7f9c-x2 4711 2026-11-20T10:40:03Z"))
                .isEqualTo("chat-7f9c-x2 (pid 4711, since 10:40:03)");
        migrations().upgrade();
        assertThat(current()).containsExactly("a1");
    }

    @Test
    void aProcessThatIsStillWritingItsLineIsNamedWithoutATime() throws Exception {
        assertThat(holderWhere("migrations chat-7f9c-x2 4711 2026-11-2")).isEqualTo("chat-7f9c-x2 (pid 4711)");
    }

    /** Who is said to hold the lock while another process holds it and has written this. */
    private String holderWhere(String line) throws Exception {
        files().table("a1");
        db().run("CREATE TABLE old (id int)");
        Path lock = temp.toRealPath().resolve("chat.db-migrations-lock");
        Files.writeString(lock, line);
        Process holder = LockProbe.holding(lock);
        try {
            Migrations waiter = builder().lockTimeout(Duration.ofMillis(200)).build();
            return Contract.failure(LockTimeoutException.class, waiter::upgrade).holder();
        } finally {
            holder.destroyForcibly().waitFor();
        }
    }

    @Test
    void anotherProcessSeesTheLockForAsLongAsTheRunLasts() throws Exception {
        files().table("a1");
        Path lock = temp.resolve("chat.db-migrations-lock");
        try (PausedWork work = new PausedWork()) {
            CompletableFuture<MigrationResult> run = CompletableFuture.supplyAsync(
                    () -> builder().javaMigrations(new JavaUp(work)).build().upgrade());
            work.awaitBegun();
            Migrations waiter = builder()
                    .javaMigrations(new JavaUp(op -> {}))
                    .lockTimeout(Duration.ofMillis(200))
                    .build();
            Contract.failure(LockTimeoutException.class, waiter::upgrade);
            assertThat(LockProbe.of(lock)).isEqualTo("held");
            work.letGo();
            run.get();
        }
        assertThat(LockProbe.of(lock)).isEqualTo("free");
    }

    @Test
    void aLockFileThatNobodyHoldsStopsNobody() throws IOException {
        files().table("a1");
        Files.writeString(temp.resolve("chat.db-migrations-lock"), "migrations gone 4711 2026-11-20T10:40:03Z");
        migrations().upgrade();
        assertThat(current()).containsExactly("a1");
    }

    @Test
    void aLockOfThisProcessUnderAnotherClassLoaderStaysHeldWhileOthersAsk() throws Exception {
        files().table("a1");
        db().run("CREATE TABLE old (id int)");
        Path lock = temp.toRealPath().resolve("chat.db-migrations-lock");
        try (FileChannel other = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            other.lock();
            Migrations waiter = builder().lockTimeout(Duration.ofMillis(200)).build();
            LockTimeoutException failure = Contract.failure(LockTimeoutException.class, waiter::upgrade);
            assertThat(failure.holder()).isEqualTo("another application of this process");
            assertThat(LockProbe.of(lock)).isEqualTo("held");
        }
        migrations().upgrade();
        assertThat(current()).containsExactly("a1");
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "needs a file on a disk that is always full")
    void aLockFileThatCannotBeWrittenIsNotLeftLocked() throws IOException {
        files().table("a1");
        db().run("CREATE TABLE old (id int)");
        Path lock = Files.createSymbolicLink(temp.resolve("chat.db-migrations-lock"), Path.of("/dev/full"));
        for (int i = 0; i < 2; i++) {
            DatabaseAccessException failure = Contract.failure(DatabaseAccessException.class, migrations()::upgrade);
            assertThat(failure).hasMessageStartingWith("Locking the file chat.db-migrations-lock beside chat.db");
        }
        Files.delete(lock);
        migrations().upgrade();
        assertThat(current()).containsExactly("a1");
    }

    @Test
    void aSavepointOfTheDriverIsRefused() {
        files().table("a1");
        Migrations migrations = builder()
                .javaMigrations(new JavaUp(op -> op.connection().setSavepoint()))
                .build();
        RevisionFailedException failure = Contract.failure(RevisionFailedException.class, migrations::upgrade);
        assertThat(failure.databaseMessage()).endsWith("Execute SAVEPOINT and ROLLBACK TO instead.");
        assertThat(db().state()).containsExactly("a1 applied 1 1 1");
    }

    @Test
    void eachStepOfARunInOneTransactionHasItsOwnTime() {
        files().revision("a1")
                .upgrade(
                        "CREATE TABLE a1 AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 300000)"
                                + " SELECT i FROM n;");
        files().table("b1 <- a1");
        List<MigrationResult.Step> steps =
                builder().transaction(TransactionMode.RUN).build().upgrade().steps();
        assertThat(steps.get(1).elapsed()).isLessThan(steps.get(0).elapsed());
    }

    @Test
    void aVacuumMayFollowAnInsert() {
        files().revision("a1").upgradeAlone("CREATE TABLE a1 (id int);\nINSERT INTO a1 VALUES (1);\nVACUUM;");
        assertThat(Contract.ran(migrations().upgrade())).containsExactly("a1");
    }
}
