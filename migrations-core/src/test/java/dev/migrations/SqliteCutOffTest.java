package dev.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.migrations.error.RevisionFailedException;
import dev.migrations.testkit.FailingDataSource;
import dev.migrations.testkit.RevisionFolder;
import dev.migrations.testkit.SqliteFile;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A connection that cannot be put back as it was does not go back to its pool alive: SQLite's driver has no abort. */
class SqliteCutOffTest {

    @TempDir
    Path temp;

    private SqliteFile database;
    private RevisionFolder files;

    @BeforeEach
    void open() {
        database = SqliteFile.in(temp).with("foreign_keys=true");
        files = new RevisionFolder(temp.resolve("migrations"));
    }

    /** Through a pool: one that lends its connections to others next. */
    private void upgrade(FailingDataSource dataSource) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(dataSource);
        config.setMaximumPoolSize(2);
        try (HikariDataSource pool = new HikariDataSource(config)) {
            Migrations migrations =
                    Migrations.builder(pool).location(files.path().toString()).build();
            try {
                migrations.upgrade();
            } finally {
                database.run("CREATE TABLE written_meanwhile (id int)");
            }
        }
    }

    @Test
    void aTransactionThatCouldNotBeRolledBackHoldsNoWriteLock() {
        FailingDataSource dataSource = new FailingDataSource(database.dataSource(), "ROLLBACK", "HY000");
        files.revision("a1").upgrade("CREATE TABLE a1 (id int);\nINSERT INTO missing VALUES (1);");
        Contract.failure(RevisionFailedException.class, () -> upgrade(dataSource));
        assertThat(database.tables()).containsExactly("written_meanwhile");
    }

    @Test
    void aConnectionWithoutItsForeignKeysIsClosedForGood() throws SQLException {
        FailingDataSource dataSource =
                new FailingDataSource(database.dataSource(), "PRAGMA foreign_keys = ON", "HY000");
        database.run("CREATE TABLE p (id int PRIMARY KEY)", "CREATE TABLE c (id int REFERENCES p)");
        files.revision("a1").upgrade("CREATE TABLE q (id int PRIMARY KEY);\nDROP TABLE p;\nALTER TABLE q RENAME TO p;");
        HikariConfig config = new HikariConfig();
        config.setDataSource(dataSource);
        try (HikariDataSource pool = new HikariDataSource(config)) {
            Migrations.builder(pool).location(files.path().toString()).build().upgrade();
            int closed = 0;
            for (Connection connection : dataSource.opened()) {
                closed += connection.isClosed() ? 1 : 0;
            }
            assertThat(closed).isEqualTo(1);
        }
    }
}
