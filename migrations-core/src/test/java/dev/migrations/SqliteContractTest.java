package dev.migrations;

import dev.migrations.testkit.SqliteFile;
import dev.migrations.testkit.TestDatabase;
import java.nio.file.Path;

class SqliteContractTest extends DatabaseContract implements TransactionalDefinitionsContract {

    @Override
    TestDatabase open(Path temp) {
        return SqliteFile.in(temp);
    }
}
