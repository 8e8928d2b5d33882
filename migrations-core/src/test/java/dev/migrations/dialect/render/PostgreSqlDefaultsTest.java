package dev.migrations.dialect.render;

import dev.migrations.dialect.Dialect;
import dev.migrations.schema.SqlType;
import dev.migrations.testkit.PostgreSqlServer;
import dev.migrations.testkit.TestDatabase;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;

/** What a text means to a date, and to JSON, is PostgreSQL's affair, and how long a number is as a text. */
class PostgreSqlDefaultsTest extends DefaultsContract {

    private static final Set<SqlType> READ_FROM_TEXT = Set.of(
            SqlType.Simple.DATE,
            SqlType.Simple.TIME,
            SqlType.Simple.TIMESTAMP,
            SqlType.Simple.TIMESTAMP_WITH_ZONE,
            SqlType.Simple.JSON);

    private static final Set<Object> SPECIAL = Set.of("0x1F", "1_000", "-infinity", "NaN");

    @Override
    TestDatabase open() {
        return PostgreSqlServer.shared().newDatabase();
    }

    @Override
    Dialect dialect() {
        return Dialect.postgresql();
    }

    @Override
    Types types() {
        return new PostgreSqlTypes(new Names(dialect()));
    }

    @Override
    boolean isLeftToTheDatabase(SqlType type, Object value) {
        boolean isText = type instanceof SqlType.Varchar && !(value instanceof String);
        return isText || SPECIAL.contains(value) || (value instanceof String && READ_FROM_TEXT.contains(type));
    }

    @Override
    void prepare(Statement statement) throws SQLException {
        statement.execute("CREATE TYPE mood AS ENUM ('sad', 'glad', '1')");
        statement.execute("CREATE TABLE t (a integer)");
        statement.execute("BEGIN");
        statement.execute("SAVEPOINT before");
    }

    @Override
    void run(Statement statement, String sql) throws SQLException {
        try {
            statement.execute(sql);
        } finally {
            statement.execute("ROLLBACK TO before");
        }
    }
}
