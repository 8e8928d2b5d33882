package dev.migrations.dialect.render;

import dev.migrations.dialect.Dialect;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

class SqliteExecutionTest extends ExecutionContract {

    SqliteExecutionTest() {
        super(Dialect.sqlite());
    }

    @Override
    Connection open() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite::memory:");
    }

    @Override
    String createAudit() {
        return "ATTACH ':memory:' AS audit";
    }
}
