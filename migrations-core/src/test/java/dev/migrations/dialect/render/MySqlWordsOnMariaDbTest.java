package dev.migrations.dialect.render;

import dev.migrations.dialect.Dialect;
import dev.migrations.testkit.MariaDbServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Tag;

/** MySQL's words where MariaDB understands them, for machines on which there is no MySQL. */
@Tag("slow")
class MySqlWordsOnMariaDbTest extends ExecutionContract {

    MySqlWordsOnMariaDbTest() {
        super(Dialect.mysql());
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
    Dialect catalogue() {
        return Dialect.mariadb();
    }

    /** MariaDB has no DROP CHECK, no index on an expression, and no lock in DROP INDEX. */
    @Override
    List<String> beyond() {
        return List.of(
                "add column with constraints",
                "add check",
                "add check that is validated later",
                "drop check",
                "drop column with its check",
                "add column that is unique and checked",
                "create index on an expression",
                "drop index by its definition");
    }

    @Override
    boolean isPinned() {
        return false;
    }
}
