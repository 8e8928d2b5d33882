package dev.migrations.dialect.render;

import dev.migrations.dialect.Dialect;
import dev.migrations.testkit.H2Database;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;

/** The same in the modes in which H2 stands in for another database. */
@Tag("slow")
class H2ModesExecutionTest {

    @Nested
    class PostgreSql extends Mode {
        PostgreSql() {
            super("MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH");
        }
    }

    @Nested
    class MySql extends Mode {
        MySql() {
            super("MODE=MySQL;DATABASE_TO_LOWER=TRUE");
        }
    }

    @Nested
    class MariaDb extends Mode {
        MariaDb() {
            super("MODE=MariaDB;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE");
        }
    }

    abstract static class Mode extends ExecutionContract {

        private final String settings;

        Mode(String settings) {
            super(Dialect.h2());
            this.settings = settings;
        }

        @Override
        Connection open() throws SQLException {
            return H2Database.inMemory().with(settings).dataSource().getConnection();
        }

        @Override
        String createAudit() {
            return "CREATE SCHEMA audit";
        }

        @Override
        boolean isPinned() {
            return false;
        }
    }
}
