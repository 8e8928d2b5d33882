package dev.migrations;

import dev.migrations.testkit.RevisionFolder;
import dev.migrations.testkit.TestDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Opens an empty database for each test, and closes it. */
abstract class ContractDatabase implements Contract {

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
