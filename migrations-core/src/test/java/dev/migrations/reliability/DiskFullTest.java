package dev.migrations.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.migrations.Migrations;
import dev.migrations.error.RevisionFailedException;
import dev.migrations.testkit.RevisionFolder;
import dev.migrations.testkit.SqliteFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database that has no room left says so, keeps what it had, and goes on when there is room. */
class DiskFullTest {

    private static final String FULL = "SQLite says: database or disk is full";

    @TempDir
    Path folder;

    private RevisionFolder files;

    @BeforeEach
    void tooMuch() {
        files = new RevisionFolder(folder.resolve("migrations"));
        files.revision("a1").upgrade("CREATE TABLE a1 (id INTEGER PRIMARY KEY, b BLOB);");
    }

    private Migrations migrations(DataSource dataSource) {
        return Migrations.builder(dataSource).location(files.path().toString()).build();
    }

    private RevisionFailedException failure(DataSource dataSource) {
        RevisionFailedException failure = catchThrowableOfType(
                RevisionFailedException.class, () -> migrations(dataSource).upgrade());
        assertThat(failure.action())
                .isEqualTo("The database has no room left. Make room and start again; what was kept is not run twice.");
        return failure;
    }

    @Test
    void aTransactionIsTakenBack() {
        files.revision("b1 <- a1")
                .upgrade("INSERT INTO a1 VALUES (1, '');\nINSERT INTO a1 VALUES (2, zeroblob(900000));");
        try (SqliteFile database = SqliteFile.in(folder)) {
            DataSource small = database.pool(c -> c.setConnectionInitSql("PRAGMA max_page_count = 60"));
            assertThat(failure(small).description())
                    .startsWith("Revision b1 \"add b1\" failed at statement 2 of 2\n" + files.file("b1")
                            + ", line 7:\n  INSERT INTO a1 VALUES (2, zeroblob(900000))\n" + FULL)
                    .endsWith("\nNothing of this revision was kept."
                            + " 1 revision before it was applied; the database is at a1.");
            assertThat(database.rows("SELECT id FROM a1")).isEmpty();
            assertThat(migrations(database.dataSource()).upgrade().current()).hasToString("[b1]");
            assertThat(database.rows("SELECT id FROM a1")).containsExactly("1", "2");
        }
    }

    @Test
    void statementsBeforeItAreKept() {
        files.revision("b1 <- a1")
                .upgradeAlone("INSERT INTO a1 VALUES (1, '');\nINSERT INTO a1 VALUES (2, zeroblob(900000));");
        try (SqliteFile database = SqliteFile.in(folder)) {
            DataSource small = database.pool(c -> c.setConnectionInitSql("PRAGMA max_page_count = 60"));
            assertThat(failure(small).kept())
                    .isEqualTo("It is not one transaction: statement 1 was kept; the database is at a1.");
            migrations(database.dataSource()).upgrade();
            assertThat(database.rows("SELECT id FROM a1")).containsExactly("1", "2");
        }
    }

    @Test
    void aDiskOfItsOwnMayBeFull() throws IOException, InterruptedException {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=400k", "tmpfs", disk.toString()),
                "nothing may be mounted here");
        try (SqliteFile database = SqliteFile.in(disk)) {
            files.revision("b1 <- a1").upgrade("INSERT INTO a1 VALUES (2, zeroblob(900000));");
            assertThat(failure(database.dataSource()).description()).contains(FULL);
            assertThat(run("mount", "-o", "remount,size=8m", disk.toString())).isTrue();
            migrations(database.dataSource()).upgrade();
            assertThat(database.rows("SELECT id FROM a1")).containsExactly("2");
        } finally {
            assertThat(run("umount", disk.toString())).isTrue();
        }
    }

    private static boolean run(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
