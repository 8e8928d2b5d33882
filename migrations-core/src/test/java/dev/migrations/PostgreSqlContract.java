package dev.migrations;

import dev.migrations.testkit.PostgreSqlDatabase;
import java.nio.file.Path;

/** What PostgreSQL keeps besides. */
abstract class PostgreSqlContract extends DatabaseContract
        implements TransactionalDefinitionsContract,
                PostgreSqlSessionContract,
                PostgreSqlStatementContract,
                PostgreSqlLockContract {

    @Override
    abstract PostgreSqlDatabase open(Path temp);
}
