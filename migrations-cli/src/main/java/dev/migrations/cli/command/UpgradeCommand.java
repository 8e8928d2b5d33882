package dev.migrations.cli.command;

import dev.migrations.MigrationResult;
import dev.migrations.Migrations;
import dev.migrations.cli.output.Answer;
import java.io.Writer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code upgrade}: applies what is pending. */
@Command(
        name = "upgrade",
        description = "Applies what is pending.",
        footer = {"upgrade", "upgrade --sql", "upgrade +1 --dry-run", "upgrade billing@head"})
public final class UpgradeCommand implements Verb {

    private final Workspace workspace;

    @Parameters(
            arity = "0..1",
            paramLabel = "TARGET",
            description = "heads, head, an id or the beginning of one, a label, branch@head, +1;"
                    + " by default the configured target, which is heads.")
    private @Nullable String target;

    @Option(names = "--dry-run", description = "Show what would be applied, and apply nothing.")
    private boolean dryRun;

    @Mixin
    private final SqlOptions sql = new SqlOptions();

    public UpgradeCommand(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public Answer run() {
        if (sql.isWanted()) {
            return new ScriptAnswer(this::write);
        }
        Migrations migrations = workspace.migrations();
        if (dryRun) {
            return new PlanAnswer(
                    migrations.planUpgrade(target == null ? migrations.status().target() : target));
        }
        return answer(target == null ? migrations.upgrade() : migrations.upgrade(target));
    }

    private void write(Writer out) {
        if (target != null && sql.isOffline(target)) {
            workspace.offline(sql.dialect()).upgradeScript(target, out);
        } else if (target == null) {
            workspace.migrations().upgradeScript(out);
        } else {
            workspace.migrations().upgradeScript(target, out);
        }
    }

    private Answer answer(MigrationResult result) {
        return new RunAnswer(result, workspace.shownSteps());
    }
}
