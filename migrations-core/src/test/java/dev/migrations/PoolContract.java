package dev.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.migrations.error.RevisionFailedException;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** What is borrowed from a pool goes back as it was. */
interface PoolContract extends Contract {

    private MigrationsBuilder on(HikariDataSource pool) {
        return Migrations.builder(pool).location(files().path().toString());
    }

    private static void assertAutoCommit(HikariDataSource pool, boolean expected) throws SQLException {
        try (Connection one = pool.getConnection();
                Connection two = pool.getConnection()) {
            assertThat(one.getAutoCommit()).isEqualTo(expected);
            assertThat(two.getAutoCommit()).isEqualTo(expected);
        }
    }

    @Test
    default void aPoolWithoutAutocommitWorks() throws SQLException {
        files().table("a1");
        files().revision("b1 <- a1").upgradeAlone("CREATE TABLE b1 (id int);\nINSERT INTO b1 VALUES (1);");
        HikariDataSource pool = db().pool(c -> c.setAutoCommit(false));
        Migrations migrations = on(pool).build();
        migrations.upgrade();
        migrations.status();
        assertThat(migrations.upgrade().isEmpty()).isTrue();
        assertThat(db().rows("SELECT id FROM b1")).containsExactly("1");
        assertAutoCommit(pool, false);
    }

    @Test
    default void aPoolWithoutAutocommitSurvivesAFailure() throws SQLException {
        files().table("a1");
        files().revision("b1 <- a1").upgrade("CREATE TABLE b1 (id int);\nINSERT INTO missing VALUES (1);");
        HikariDataSource pool = db().pool(c -> c.setAutoCommit(false));
        Contract.failure(RevisionFailedException.class, () -> on(pool).build().upgrade());
        assertAutoCommit(pool, false);
        assertThat(db().log()).containsExactly("upgrade a1 done", "upgrade b1 failed");
    }

    @Test
    default void nothingStaysBorrowed() throws SQLException {
        files().table("a1");
        files().revision("b1 <- a1").upgradeAlone("CREATE TABLE b1 (id int);\nINSERT INTO missing VALUES (1);");
        HikariDataSource pool = db().pool(c -> {});
        Contract.failure(RevisionFailedException.class, () -> on(pool).build().upgrade());
        on(pool).build().status();
        assertThat(pool.getHikariPoolMXBean().getActiveConnections()).isZero();
        assertAutoCommit(pool, true);
    }
}
