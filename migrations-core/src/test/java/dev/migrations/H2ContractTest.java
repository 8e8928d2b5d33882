package dev.migrations;

import dev.migrations.testkit.H2Database;
import dev.migrations.testkit.TestDatabase;
import java.nio.file.Path;

class H2ContractTest extends DatabaseContract implements CommittingDefinitionsContract {

    @Override
    TestDatabase open(Path temp) {
        return H2Database.inMemory();
    }
}
