package dev.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrations.error.LockTimeoutException;
import dev.migrations.error.OtherDatabaseException;
import dev.migrations.error.SecondConnectionException;
import dev.migrations.testkit.H2Database;
import dev.migrations.testkit.JavaUp;
import dev.migrations.testkit.PausedWork;
import dev.migrations.testkit.RevisionFolder;
import dev.migrations.testkit.TestDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.h2.tools.Server;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** H2 behind a server, where the row of a table keeps the runs of several processes apart. */
class H2ServerTest implements Contract {

    @TempDir
    Path temp;

    private Server server;
    private H2Database database;

    @BeforeEach
    void start() throws SQLException {
        server = Server.createTcpServer("-tcpPort", "0", "-baseDir", temp.toString(), "-ifNotExists")
                .start();
        database = H2Database.at(url("localhost"));
    }

    @AfterEach
    void stop() {
        database.close();
        server.stop();
    }

    private String url(String host) {
        return "jdbc:h2:tcp://" + host + ":" + server.getPort() + "/./chat";
    }

    @Override
    public TestDatabase db() {
        return database;
    }

    @Override
    public RevisionFolder files() {
        return new RevisionFolder(temp.resolve("migrations"));
    }

    /** An engine that this process takes to be on another database, so that only the server keeps it apart. */
    private MigrationsBuilder asAnotherProcess() {
        return Migrations.builder(H2Database.at(url("127.0.0.1")).dataSource())
                .location(files().path().toString());
    }

    @Test
    void aWaiterIsToldWhichProcessItWaitsFor() throws Exception {
        files().table("a1");
        files().table("b1 <- j1");
        try (PausedWork work = new PausedWork()) {
            CompletableFuture<MigrationResult> first = CompletableFuture.supplyAsync(
                    () -> builder().javaMigrations(new JavaUp(work)).build().upgrade());
            work.awaitBegun();
            Migrations waiter = asAnotherProcess()
                    .javaMigrations(new JavaUp(op -> {}))
                    .lockTimeout(Duration.ofMillis(200))
                    .build();
            LockTimeoutException failure = Contract.failure(LockTimeoutException.class, waiter::upgrade);
            assertThat(failure.holder())
                    .matches("\\S+ \\(pid " + ProcessHandle.current().pid() + ", since \\d\\d:\\d\\d(:\\d\\d)?\\)");
            work.letGo();
            assertThat(Contract.ran(first.get())).containsExactly("a1", "j1", "b1");
        }
    }

    @Test
    void enginesOfSeveralProcessesApplyEachRevisionOnce() {
        for (int i = 1; i <= 4; i++) {
            files().table("t" + i + (i == 1 ? "" : " <- t" + (i - 1)));
        }
        List<CompletableFuture<MigrationResult>> runs = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            runs.add(CompletableFuture.supplyAsync(() -> migrations().upgrade()));
            runs.add(CompletableFuture.supplyAsync(
                    () -> asAnotherProcess().build().upgrade()));
        }
        CompletableFuture.allOf(runs.toArray(CompletableFuture[]::new)).join();
        assertThat(db().log()).hasSize(4).doesNotHaveDuplicates();
    }

    @Test
    void theTableOfTheLockIsNoTableOfTheUsers() {
        files().table("a1");
        assertThat(migrations().upgrade().warnings()).isEmpty();
        assertThat(db().rows("SELECT id, holder FROM schema_revision_lock"))
                .singleElement()
                .asString()
                .startsWith("1 migrations ");
    }

    @Test
    void aPoolOfOneIsToldWhatToRaise() {
        files().table("a1");
        SecondConnectionException failure = Contract.failure(
                SecondConnectionException.class,
                () -> Migrations.builder(database.pool(c -> {
                            c.setMaximumPoolSize(1);
                            c.setConnectionTimeout(300);
                        }))
                        .location(files().path().toString())
                        .build()
                        .upgrade());
        assertThat(failure.action()).contains("maximum-pool-size").contains("migrations.url");
    }

    @Test
    void connectionsOfItsOwnMayComeToTheDatabaseByAnotherName() {
        files().table("a1");
        DataSource own = H2Database.at(url("127.0.0.1")).dataSource();
        builder().migrationDataSource(own).build().upgrade();
        assertThat(current()).containsExactly("a1");
    }

    @Test
    void connectionsOfItsOwnToAnotherDatabaseAreRefused() {
        files().table("a1");
        try (H2Database other = H2Database.inMemory()) {
            Migrations migrations =
                    builder().migrationDataSource(other.dataSource()).build();
            Contract.failure(OtherDatabaseException.class, migrations::upgrade);
            assertThat(db().hasState()).isFalse();
        }
    }
}
