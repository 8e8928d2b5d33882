package dev.migrations.cli.command;

import dev.migrations.cli.output.Console;
import dev.migrations.plan.MigrationPlan;
import java.util.List;
import java.util.Locale;

/** Asks before something is taken away. */
final class Confirmation {

    private final Console console;

    Confirmation(Console console) {
        this.console = console;
    }

    /**
     * Shows the plan and asks.
     *
     * @param texts what else is to be seen first
     *
     * @throws NotConfirmedException if the answer is not yes, or nobody is there to give one
     */
    void of(MigrationPlan plan, List<String> texts) {
        console.errors().line(plan.toString());
        texts.forEach(console.errors()::line);
        String answer = console.terminal().ask("Go on? [y/N] ");
        boolean yes = answer != null && answer.strip().toLowerCase(Locale.ROOT).matches("y|yes");
        if (!yes) {
            throw new NotConfirmedException("The " + plan.direction().word() + " to " + plan.target());
        }
    }
}
