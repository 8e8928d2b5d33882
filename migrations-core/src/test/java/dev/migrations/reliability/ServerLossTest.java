package dev.migrations.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.migrations.MigrationListener;
import dev.migrations.Migrations;
import dev.migrations.error.LockLostException;
import dev.migrations.error.MigrationException;
import dev.migrations.error.RevisionFailedException;
import dev.migrations.revision.Revision;
import dev.migrations.testkit.PostgreSqlDatabase;
import dev.migrations.testkit.PostgreSqlServer;
import dev.migrations.testkit.RevisionFolder;
import dev.migrations.testkit.StatementSignal;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that is stopped at once, as by a crash, in the middle of an upgrade, and is started again. */
@Tag("slow")
class ServerLossTest {

    private static EmbeddedPostgres embedded;
    private static PostgreSqlServer server;

    @TempDir
    Path folder;

    private RevisionFolder files;
    private PostgreSqlDatabase database;
    private List<String> control = List.of();

    @BeforeAll
    static void startServer() throws IOException {
        // As servers are by default: the embedded one may lose its last commits when it is stopped at once.
        embedded = EmbeddedPostgres.builder()
                .setServerConfig("synchronous_commit", "on")
                .start();
        server = PostgreSqlServer.at(embedded.getJdbcUrl("postgres", "postgres") + "&password=postgres");
    }

    @AfterAll
    static void stopServer() throws IOException {
        embedded.close();
    }

    @BeforeEach
    void twoRevisions() {
        files = new RevisionFolder(folder.resolve("migrations"));
        files.table("a1");
        database = server.newDatabase();
        String program = database.rows("SELECT setting FROM pg_config WHERE name = 'BINDIR'")
                        .get(0) + "/pg_ctl";
        String data = database.rows("SHOW data_directory").get(0);
        control = List.of(
                program,
                "-D",
                data,
                "-w",
                "-m",
                "immediate",
                "-l",
                folder.resolve("server.log").toString());
    }

    /** The server does not run as root, so where the tests do, it is told that it does not. */
    private void control(String action) {
        List<String> command = new ArrayList<>(control);
        command.add(action);
        if (System.getProperty("user.name").equals("root")) {
            command.addAll(0, List.of("unshare", "-U"));
        }
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("control.log").toFile())
                    .start();
            assertThat(process.waitFor()).isZero();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private <T extends MigrationException> T failureWhenLostAt(int statement, Class<T> type) {
        StatementSignal stop = new StatementSignal("b1", statement, () -> control("stop"));
        T failure = catchThrowableOfType(
                type,
                () -> Migrations.builder(database.dataSource())
                        .location(files.path().toString())
                        .listener(stop)
                        .build()
                        .upgrade());
        control("restart");
        return failure;
    }

    private void nextRunFinishes() {
        Migrations.builder(database.dataSource())
                .location(files.path().toString())
                .build()
                .upgrade();
        assertThat(database.state()).containsExactly("a1 applied 1 1 1", "b1 applied 3 3 3");
        assertThat(database.rows("SELECT id FROM a1 ORDER BY id")).containsExactly("1", "2", "3");
        assertThat(database.log()).containsExactly("upgrade a1 done", "upgrade b1 done");
        assertThat(database.rows("SELECT pid FROM pg_locks WHERE locktype = 'advisory'"))
                .isEmpty();
    }

    @Test
    void nothingOfATransactionIsLeft() {
        files.revision("b1 <- a1")
                .upgrade("INSERT INTO a1 VALUES (1);\nINSERT INTO a1 VALUES (2);\nINSERT INTO a1 VALUES (3);");
        RevisionFailedException failure = failureWhenLostAt(2, RevisionFailedException.class);
        // All three were sent together, and nobody is left who could say how far they came.
        assertThat(failure.statement()).isNull();
        assertThat(failure.kept())
                .isEqualTo(
                        "Nothing of this revision was kept. 1 revision before it was applied; the database is at a1.");
        assertThat(failure.action())
                .isEqualTo("The connection was lost, which need not be this statement's doing. Start again when the"
                        + " database answers; what was kept is not run twice.");
        nextRunFinishes();
    }

    @Test
    void statementsOfTheirOwnAreGoneOnWith() {
        files.revision("b1 <- a1")
                .upgradeAlone("INSERT INTO a1 VALUES (1);\nINSERT INTO a1 VALUES (2);\nINSERT INTO a1 VALUES (3);");
        RevisionFailedException failure = failureWhenLostAt(2, RevisionFailedException.class);
        assertThat(failure.kept()).isEqualTo("It is not one transaction: statement 1 was kept; the database is at a1.");
        assertThat(failure.action()).startsWith("The connection was lost");
        assertThat(database.state()).containsExactly("a1 applied 1 1 1", "b1 upgrading 1 1 3");
        nextRunFinishes();
    }

    @Test
    void aServerThatIsGoneBetweenTwoRevisionsIsNoticedBeforeTheNext() {
        files.revision("b1 <- a1")
                .upgrade("INSERT INTO a1 VALUES (1);\nINSERT INTO a1 VALUES (2);\nINSERT INTO a1 VALUES (3);");
        MigrationListener restart = new MigrationListener() {
            @Override
            public void revisionDone(Revision revision, Duration elapsed) {
                control("restart");
            }
        };
        LockLostException failure = catchThrowableOfType(
                LockLostException.class,
                () -> Migrations.builder(database.dataSource())
                        .location(files.path().toString())
                        .listener(restart)
                        .build()
                        .upgrade());
        assertThat(failure)
                .hasMessageMatching("The lock on " + database.name() + " \\(PostgreSQL [0-9.]+\\) was lost: the"
                        + " connection or the file that held it is gone\\. Nothing more was started\\. Start again;"
                        + " what was committed is not run twice\\.");
        nextRunFinishes();
    }
}
