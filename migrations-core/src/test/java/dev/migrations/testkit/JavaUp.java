package dev.migrations.testkit;

import dev.migrations.operation.Operations;
import dev.migrations.script.JavaMigration;
import dev.migrations.script.MigrationRevision;

/** The irreversible Java revision {@code j1 <- a1}, of which nothing is known before it runs. */
@MigrationRevision(id = "j1", revises = "a1", message = "do it in Java")
public record JavaUp(Work up) implements JavaMigration {

    @Override
    public void upgrade(Operations op) throws Exception {
        op.connection();
        up.run(op);
    }
}
