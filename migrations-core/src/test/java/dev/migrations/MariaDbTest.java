package dev.migrations;

import dev.migrations.testkit.MariaDbDatabase;
import dev.migrations.testkit.MariaDbServer;
import java.nio.file.Path;

/** A handful of what is MariaDB's own; all of it is in {@link MariaDbContractTest}, which takes longer. */
class MariaDbTest extends ContractDatabase implements MariaDbSectionContract {

    @Override
    MariaDbDatabase open(Path temp) {
        return MariaDbServer.shared().newDatabase();
    }
}
