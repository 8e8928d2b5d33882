package dev.migrations;

import dev.migrations.testkit.RevisionFolder;
import dev.migrations.testkit.TestDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/**
 * What every database keeps. A database is added by a class that says how to open an empty one; the sentences are in the
 * contracts that this one is made of.
 */
abstract class DatabaseContract
        implements UpgradeContract,
                FailureContract,
                JavaRevisionContract,
                StatementwiseContract,
                StoredDowngradeContract,
                BranchContract,
                ContentContract,
                LockContract,
                StopContract,
                WaitContract,
                ListenerContract,
                FirstContactContract,
                PoolContract {

    @TempDir
    Path temp;

    private TestDatabase database;
    private RevisionFolder folder;

    abstract TestDatabase open(Path temp);

    @BeforeEach
    void openDatabase() {
        database = open(temp);
        folder = new RevisionFolder(temp.resolve("migrations"));
    }

    @AfterEach
    void closeDatabase() {
        database.close();
    }

    @Override
    public TestDatabase db() {
        return database;
    }

    @Override
    public RevisionFolder files() {
        return folder;
    }
}
