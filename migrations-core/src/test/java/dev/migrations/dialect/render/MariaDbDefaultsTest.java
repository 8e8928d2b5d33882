package dev.migrations.dialect.render;

import dev.migrations.dialect.Dialect;
import dev.migrations.schema.SqlType;
import dev.migrations.testkit.MariaDbServer;
import dev.migrations.testkit.TestDatabase;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;

/** What a text or a number means to a date, what bytes mean to another type, and how long a number is as a text, is MariaDB's affair. */
class MariaDbDefaultsTest extends DefaultsContract {

    private static final Set<SqlType> TIMES = Set.of(
            SqlType.Simple.DATE, SqlType.Simple.TIME, SqlType.Simple.TIMESTAMP, SqlType.Simple.TIMESTAMP_WITH_ZONE);

    @Override
    TestDatabase open() {
        return MariaDbServer.shared().newDatabase();
    }

    @Override
    Dialect dialect() {
        return Dialect.mariadb();
    }

    @Override
    Types types() {
        return new MySqlTypes(true);
    }

    @Override
    boolean isLeftToTheDatabase(SqlType type, Object value) {
        boolean isTime = TIMES.contains(type) && (value instanceof String || value instanceof Number);
        boolean hasLength = type instanceof SqlType.Binary || type instanceof SqlType.Varchar;
        boolean isCounted = hasLength && !(value instanceof String || value instanceof byte[]);
        return isTime || isCounted || value instanceof byte[];
    }

    @Override
    void prepare(Statement statement) {}

    @Override
    void run(Statement statement, String sql) throws SQLException {
        statement.execute("CREATE OR REPLACE TEMPORARY TABLE t (a integer)");
        statement.execute(sql.replace("CREATE TABLE", "CREATE OR REPLACE TEMPORARY TABLE"));
    }
}
