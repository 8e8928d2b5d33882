package dev.migrations.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrations.Migrations;
import dev.migrations.error.LockTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A database that another process is migrating. */
class LockedDatabaseTest {

    private static final String PATIENCE =
            "Wait for it, or end it if it hangs: its lock goes with it. More patience: migrations.lock-timeout.";

    @TempDir
    Path folder;

    private LogLines lines;

    @BeforeEach
    void listen() {
        lines = LogLines.listen();
    }

    @ParameterizedTest
    @EnumSource(Db.class)
    void isWaitedForUntilTheTimeIsUpAndFreeWhenThatProcessIsKilled(Db db) throws Exception {
        Project project =
                db.project(folder).revision("0001", "base", "create poets").upgrade();
        try (LockHolder other = LockHolder.start(project.url(), project.path(""));
                LogLines waiting = lines) {
            project.revision("0002", "0001", "add verse").revision("0003", "0002", "add tax");

            Refusal refusal =
                    project.refusal(project.builder().lockTimeout(Duration.ofMillis(1500)), Migrations::upgrade);

            String holder = "<host> (pid " + other.pid() + ", since <clock>)";
            assertThat(withoutHost(refusal))
                    .isEqualTo(new Refusal(
                            LockTimeoutException.class,
                            project.plain(project.isSqlite() ? "app.db (SQLite)" : "app (PostgreSQL)")
                                    + " is being migrated by " + holder
                                    + "; waited <n> s, and 2 revisions are still to be applied.",
                            PATIENCE));
            assertThat(waiting.texts())
                    .extracting(LockedDatabaseTest::withoutHost)
                    .contains("INFO waiting for " + holder + ", now at revision 1 of 2");
            assertThat(project.applied()).containsExactly("0001");
        }
        project.upgrade();
        assertThat(project.applied()).containsExactly("0001", "0002", "0003");
    }

    private static Refusal withoutHost(Refusal refusal) {
        return new Refusal(refusal.type(), withoutHost(refusal.description()), refusal.action());
    }

    private static String withoutHost(String text) {
        return text.replaceAll("(by|for) \\S+ \\(pid", "$1 <host> (pid")
                .replaceAll("since \\d\\d:\\d\\d:\\d\\d\\)", "since <clock>)")
                .replaceAll("waited \\d+ s,", "waited <n> s,");
    }
}
