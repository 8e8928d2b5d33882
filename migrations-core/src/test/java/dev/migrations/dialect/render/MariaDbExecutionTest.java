package dev.migrations.dialect.render;

import dev.migrations.dialect.Dialect;
import dev.migrations.testkit.MariaDbServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Tag;

/** Some forty seconds of definitions, each of which is committed. */
@Tag("slow")
class MariaDbExecutionTest extends ExecutionContract {

    MariaDbExecutionTest() {
        super(Dialect.mariadb());
    }

    @Override
    Connection open() throws SQLException {
        return MariaDbServer.shared().newDatabase().dataSource().getConnection();
    }

    @Override
    String createAudit() {
        return "CREATE DATABASE IF NOT EXISTS audit";
    }

    @Override
    List<String> sessions() {
        return List.of("SET sql_mode = ''", "SET sql_mode = 'ANSI,NO_BACKSLASH_ESCAPES'", "SET sql_mode = DEFAULT");
    }
}
