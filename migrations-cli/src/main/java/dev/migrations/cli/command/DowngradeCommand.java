package dev.migrations.cli.command;

import dev.migrations.DowngradeOption;
import dev.migrations.Migrations;
import dev.migrations.cli.output.Answer;
import dev.migrations.plan.MigrationPlan;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code downgrade}: takes revisions back. */
@Command(
        name = "downgrade",
        description = "Takes revisions back. Every target but -1 shows the plan and asks first.",
        footer = {"downgrade", "downgrade 57dc007f6d46 --yes", "downgrade base --dry-run"})
public final class DowngradeCommand implements Verb {

    private static final String LAST = "-1";

    private final Workspace workspace;

    @Parameters(
            arity = "0..1",
            paramLabel = "TARGET",
            description = "What is to be current afterwards: an id or the beginning of one, a label, -2, base;"
                    + " by default -1, the last one back.")
    private String target = LAST;

    @Option(
            names = "--stored",
            description = "Run the text that the database has stored where a file is not here; it is shown first.")
    private boolean stored;

    @Option(
            names = {"--collateral", "--allow-collateral"},
            description = "Also take back revisions of other branches that need what goes.")
    private boolean collateral;

    @Option(
            names = {"-y", "--yes"},
            description = "Do not ask.")
    private boolean yes;

    @Option(names = "--dry-run", description = "Show what would be taken back, and take nothing back.")
    private boolean dryRun;

    @Mixin
    private final SqlOptions sql = new SqlOptions();

    public DowngradeCommand(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public Answer run() {
        if (sql.isWanted()) {
            return new ScriptAnswer(this::write);
        }
        Migrations migrations = workspace.migrations();
        MigrationPlan plan = migrations.planDowngrade(target, options());
        List<String> texts = stored && !plan.isEmpty() ? new StoredTexts(migrations).of(plan) : List.of();
        if (dryRun) {
            return new PlanAnswer(plan, texts);
        }
        boolean expected = target.equals(LAST) && !stored && !collateral;
        if (yes || expected || plan.isEmpty()) {
            texts.forEach(workspace.console()::note);
        } else {
            new Confirmation(workspace.console()).of(plan, texts);
        }
        return new RunAnswer(migrations.run(plan, options()), workspace.shownSteps());
    }

    private void write(Writer out) {
        if (sql.isOffline(target)) {
            workspace.offline(sql.dialect()).downgradeScript(target, out, options());
        } else {
            workspace.migrations().downgradeScript(target, out, options());
        }
    }

    private DowngradeOption[] options() {
        List<DowngradeOption> options = new ArrayList<>();
        if (stored) {
            options.add(DowngradeOption.ALLOW_STORED);
        }
        if (collateral) {
            options.add(DowngradeOption.ALLOW_COLLATERAL);
        }
        return options.toArray(DowngradeOption[]::new);
    }
}
