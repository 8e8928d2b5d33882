package dev.migrations.dialect.render;

import dev.migrations.dialect.Dialect;
import dev.migrations.testkit.PostgreSqlServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Tag;

@Tag("slow")
class PostgreSqlExecutionTest extends ExecutionContract {

    PostgreSqlExecutionTest() {
        super(Dialect.postgresql());
    }

    @Override
    Connection open() throws SQLException {
        return PostgreSqlServer.shared().newDatabase().dataSource().getConnection();
    }

    @Override
    String createAudit() {
        return "CREATE SCHEMA audit";
    }

    @Override
    List<String> cleanUp() {
        return List.of("DROP TYPE IF EXISTS mood");
    }

    @Override
    List<String> sessions() {
        return List.of("SET standard_conforming_strings = off", "SET standard_conforming_strings = on");
    }
}
