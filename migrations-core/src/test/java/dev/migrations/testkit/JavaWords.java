package dev.migrations.testkit;

import dev.migrations.operation.Operations;
import dev.migrations.script.JavaMigration;
import dev.migrations.script.MigrationRevision;

/** The Java revision {@code j1 <- a1}, which says what it does and leaves its downgrade out. */
@MigrationRevision(id = "j1", revises = "a1", message = "say it in Java")
public record JavaWords(Work up) implements JavaMigration {

    @Override
    public void upgrade(Operations op) throws Exception {
        up.run(op);
    }
}
