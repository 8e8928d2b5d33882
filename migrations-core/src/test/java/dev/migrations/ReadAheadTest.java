package dev.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrations.error.MigrationException;
import dev.migrations.revision.UnknownParentException;
import dev.migrations.script.RevisionFileException;
import dev.migrations.testkit.CountingDataSource;
import dev.migrations.testkit.FailingDataSource;
import dev.migrations.testkit.RevisionFolder;
import dev.migrations.testkit.SqliteFile;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files are read while the connection is opened, and what is wrong with them is said as if they had come first. */
class ReadAheadTest {

    private SqliteFile database;
    private RevisionFolder files;

    @BeforeEach
    void open(@TempDir Path temp) {
        database = SqliteFile.in(temp);
        files = new RevisionFolder(temp.resolve("migrations"));
    }

    private <T extends MigrationException> T failure(Class<T> type, DataSource dataSource) {
        Migrations migrations =
                Migrations.builder(dataSource).location(files.path().toString()).build();
        return Contract.failure(type, migrations::upgrade);
    }

    /** It would be tried for half a minute. */
    @Test
    void aFileThatIsNotCorrectIsSaidBeforeADatabaseIsWaitedFor() {
        files.table("a1");
        files.edit("a1", "-- revises", "-- revices");
        DataSource down = new FailingDataSource(database.dataSource(), "getAutoCommit", "08001");
        assertThat(failure(RevisionFileException.class, down).description()).contains("'revises'");
    }

    @Test
    void aFileThatIsNotCorrectIsSaidBeforeAConnectionThatIsRefused() {
        files.table("a1");
        files.edit("a1", "-- revises", "-- revices");
        DataSource refusing = new FailingDataSource(database.dataSource(), "getAutoCommit", "28P01");
        assertThat(failure(RevisionFileException.class, refusing).description()).contains("'revises'");
    }

    @Test
    void aParentWithoutItsFileIsLookedForThroughTheConnectionThatIsThere() {
        files.table("a1");
        files.table("b1 <- a1");
        Migrations.builder(database.dataSource())
                .location(files.path().toString())
                .build()
                .upgrade();
        files.remove("a1");
        CountingDataSource counting = new CountingDataSource(database.dataSource());
        assertThat(failure(UnknownParentException.class, counting).description())
                .contains("is applied in the database");
        assertThat(counting.connections()).isEqualTo(1);
    }
}
