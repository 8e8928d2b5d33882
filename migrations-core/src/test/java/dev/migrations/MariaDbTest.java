package dev.migrations;

import dev.migrations.testkit.MariaDbDatabase;
import dev.migrations.testkit.MariaDbServer;
import java.nio.file.Path;

/** What is MariaDB's own. What it has in common with all databases takes longer, and is in another class. */
class MariaDbTest extends ContractDatabase
        implements CommittingDefinitionsContract, NamedLockContract, MariaDbStatementContract, MariaDbSectionContract {

    @Override
    MariaDbDatabase open(Path temp) {
        return MariaDbServer.shared().newDatabase();
    }
}
