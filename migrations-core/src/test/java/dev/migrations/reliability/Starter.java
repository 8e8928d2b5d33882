package dev.migrations.reliability;

import dev.migrations.MigrationResult;
import dev.migrations.Migrations;
import dev.migrations.error.MigrationException;
import dev.migrations.error.UncertainStatementException;
import dev.migrations.testkit.KillPoint;
import java.time.Duration;

/** A program that upgrades a database when it starts, to be killed while it does. */
final class Starter {

    /** How it ends when a revision has to be repaired first. */
    static final int UNCERTAIN = 2;

    private Starter() {}

    /** The URL, the folder of the revisions, the call at which it says so, and whether it waits there. */
    public static void main(String[] arguments) {
        try {
            MigrationResult result = Migrations.builder(KillPoint.at(
                            arguments[0], Integer.parseInt(arguments[2]), Boolean.parseBoolean(arguments[3])))
                    .location(arguments[1])
                    .lockTimeout(Duration.ofMinutes(2))
                    .build()
                    .upgrade();
            System.out.println("applied " + result.steps().size());
        } catch (UncertainStatementException e) {
            System.exit(UNCERTAIN);
        } catch (MigrationException e) {
            e.printStackTrace();
            System.exit(1);
        }
    }
}
