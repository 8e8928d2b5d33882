package dev.migrations.testkit;

import dev.migrations.operation.Operations;
import dev.migrations.script.JavaMigration;
import dev.migrations.script.MigrationRevision;

/** The Java revision {@code j1 <- a1}, of which nothing is known before it runs. */
@MigrationRevision(id = "j1", revises = "a1", message = "do it in Java")
public record JavaUpDown(Work up, Work down) implements JavaMigration {

    @Override
    public void upgrade(Operations op) throws Exception {
        op.connection();
        up.run(op);
    }

    @Override
    public void downgrade(Operations op) throws Exception {
        op.connection();
        down.run(op);
    }
}
