package dev.migrations;

import dev.migrations.testkit.PostgreSqlDatabase;
import dev.migrations.testkit.PostgreSqlServer;
import java.nio.file.Path;

class PostgreSqlContractTest extends PostgreSqlContract {

    @Override
    PostgreSqlDatabase open(Path temp) {
        return PostgreSqlServer.shared().newDatabase();
    }
}
