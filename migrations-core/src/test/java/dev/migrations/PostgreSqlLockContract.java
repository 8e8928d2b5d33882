package dev.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.migrations.dialect.UnsupportedDatabaseException;
import dev.migrations.error.LockLostException;
import dev.migrations.error.LockTimeoutException;
import dev.migrations.error.SecondConnectionException;
import dev.migrations.testkit.JavaUp;
import dev.migrations.testkit.PausedWork;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The advisory lock, as processes on other machines meet it. */
interface PostgreSqlLockContract extends Contract {

    /** An engine that this process takes to be on another database, so that only the server keeps it apart. */
    private MigrationsBuilder asAnotherProcess() {
        String url = db().url();
        int start = url.indexOf("//") + 2;
        String host = url.substring(start, url.indexOf('/', start));
        return Migrations.builder(url.replace("//" + host, "//" + host + "," + host))
                .location(files().path().toString());
    }

    @Test
    default void aWaiterIsToldWhichProcessItWaitsFor() throws Exception {
        files().table("a1");
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
            assertThat(first.get().isEmpty()).isFalse();
        }
    }

    @Test
    default void enginesOfSeveralProcessesApplyEachRevisionOnce() {
        for (int i = 1; i <= 4; i++) {
            files().table("t" + i + (i == 1 ? "" : " <- t" + (i - 1)));
        }
        List<CompletableFuture<MigrationResult>> runs = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            runs.add(CompletableFuture.supplyAsync(() -> migrations().upgrade()));
            runs.add(CompletableFuture.supplyAsync(
                    () -> asAnotherProcess().build().upgrade()));
        }
        CompletableFuture.allOf(runs.toArray(CompletableFuture[]::new))
                .orTimeout(60, TimeUnit.SECONDS)
                .join();
        assertThat(db().log()).hasSize(4).doesNotHaveDuplicates();
    }

    @Test
    default void aRunWhoseLockIsGoneStartsNothingMore() {
        files().table("a1");
        files().table("b1 <- j1");
        JavaUp java = new JavaUp(
                op -> db().run(
                                "SELECT pg_terminate_backend(pid) FROM pg_locks"
                                        + " WHERE locktype = 'advisory' AND database = (SELECT oid FROM pg_database WHERE datname = current_database())"));
        Contract.failure(
                LockLostException.class,
                () -> builder().javaMigrations(java).build().upgrade());
        assertThat(db().tables()).containsExactly("a1");
        assertThat(db().log()).containsExactly("upgrade a1 done", "upgrade j1 done");
    }

    @Test
    default void aPoolOfOneIsToldWhatToRaise() {
        files().table("a1");
        HikariDataSource pool = db().pool(c -> {
            c.setMaximumPoolSize(1);
            c.setConnectionTimeout(300);
        });
        SecondConnectionException failure = Contract.failure(
                SecondConnectionException.class,
                () -> Migrations.builder(pool)
                        .location(files().path().toString())
                        .build()
                        .upgrade());
        assertThat(failure.action()).contains("maximum-pool-size").contains("migrations.url");
    }

    @Test
    default void theLockLeavesNothingBehind() {
        files().table("a1");
        HikariDataSource pool = db().pool(c -> c.setMaximumPoolSize(2));
        Migrations.builder(pool).location(files().path().toString()).build().upgrade();
        assertThat(db().rows("SELECT application_name, state FROM pg_stat_activity WHERE datname = current_database()"
                        + " AND backend_type = 'client backend' AND pid <> pg_backend_pid()"))
                .containsOnly("PostgreSQL JDBC Driver idle");
    }

    /** CockroachDB gives its drivers PostgreSQL's name, and grants an advisory lock to whoever asks. */
    @Test
    default void whatOnlySpeaksTheProtocolIsRefusedByItsOwnName() {
        files().table("a1");
        db().run("CREATE SCHEMA fake", """
                CREATE FUNCTION fake.version() RETURNS text LANGUAGE sql AS $$SELECT 'CockroachDB CCL v24.1.0'$$""");
        Migrations migrations = Migrations.builder(db().url() + "&currentSchema=public,fake,pg_catalog")
                .location(files().path().toString())
                .build();
        UnsupportedDatabaseException failure =
                Contract.failure(UnsupportedDatabaseException.class, migrations::upgrade);
        assertThat(failure).hasMessage("CockroachDB is not supported. Use SQLite, PostgreSQL, MariaDB, MySQL or H2.");
        assertThat(db().hasState()).isFalse();
    }
}
