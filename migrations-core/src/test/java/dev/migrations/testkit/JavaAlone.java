package dev.migrations.testkit;

import static dev.migrations.script.RevisionTransaction.NONE;

import dev.migrations.operation.Operations;
import dev.migrations.script.JavaMigration;
import dev.migrations.script.MigrationRevision;

/** The Java revision {@code j1 <- a1} without a transaction, which leaves its downgrade out. */
@MigrationRevision(id = "j1", revises = "a1", message = "say it alone", transaction = NONE)
public record JavaAlone(Work up) implements JavaMigration {

    @Override
    public void upgrade(Operations op) throws Exception {
        up.run(op);
    }
}
