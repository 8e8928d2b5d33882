package dev.migrations;

import dev.migrations.testkit.MariaDbDatabase;
import dev.migrations.testkit.MariaDbServer;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;

/** MariaDB through its own driver. */
@Tag("slow")
class MariaDbContractTest extends MariaDbContract {

    @Override
    MariaDbDatabase open(Path temp) {
        return MariaDbServer.shared().newDatabase();
    }
}
