package dev.migrations;

import dev.migrations.testkit.MariaDbDatabase;
import dev.migrations.testkit.MariaDbServer;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;

/** MariaDB through MySQL's own driver, which calls every server MySQL. */
@Tag("slow")
class MariaDbMySqlDriverTest extends MariaDbContract implements MariaDbSectionContract {

    @Override
    MariaDbDatabase open(Path temp) {
        return MariaDbServer.shared().throughMySqlDriver().newDatabase();
    }
}
