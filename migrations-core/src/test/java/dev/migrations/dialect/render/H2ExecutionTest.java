package dev.migrations.dialect.render;

import dev.migrations.dialect.Dialect;
import dev.migrations.testkit.H2Database;
import java.sql.Connection;
import java.sql.SQLException;

class H2ExecutionTest extends ExecutionContract {

    H2ExecutionTest() {
        super(Dialect.h2());
    }

    @Override
    Connection open() throws SQLException {
        return H2Database.inMemory().dataSource().getConnection();
    }

    @Override
    String createAudit() {
        return "CREATE SCHEMA audit";
    }
}
