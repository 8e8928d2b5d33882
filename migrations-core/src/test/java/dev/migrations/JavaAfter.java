package dev.migrations;

import dev.migrations.operation.Operations;
import dev.migrations.script.JavaMigration;
import dev.migrations.script.MigrationRevision;
import dev.migrations.testkit.Work;

/** The irreversible Java revision {@code k1 <- j1}. */
@MigrationRevision(id = "k1", revises = "j1", message = "do more in Java")
record JavaAfter(Work up) implements JavaMigration {

    @Override
    public void upgrade(Operations op) throws Exception {
        up.run(op);
    }
}
