package dev.migrations;

import dev.migrations.testkit.MariaDbDatabase;
import java.nio.file.Path;

/** What all databases keep, and what MariaDB and MySQL keep besides. */
abstract class MariaDbContract extends DatabaseContract
        implements CommittingDefinitionsContract, NamedLockContract, MariaDbStatementContract {

    @Override
    abstract MariaDbDatabase open(Path temp);
}
