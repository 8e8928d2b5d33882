package dev.migrations.dialect.render;

import dev.migrations.dialect.Dialect;
import dev.migrations.internal.runtime.SqliteAlterer;
import dev.migrations.operation.Operation;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

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

    @Override
    List<String> made(Operation operation) throws SQLException {
        return SqliteAlterer.takes(operation)
                ? new SqliteAlterer(connection()).alter(operation)
                : super.made(operation);
    }
}
