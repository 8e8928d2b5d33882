package dev.migrations.cli.command;

import dev.migrations.Migrations;
import dev.migrations.StampResult;
import dev.migrations.cli.output.Answer;
import dev.migrations.cli.output.Json;
import dev.migrations.cli.output.Page;
import dev.migrations.plan.StampPlan;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code stamp}: says where the database is, without running anything. */
@Command(
        name = "stamp",
        description = "Records that the database is at the targets. Runs no revision and changes no schema.",
        footer = {"stamp 57dc007f6d46", "stamp base"})
public final class StampCommand implements Verb {

    private final Workspace workspace;

    @Parameters(arity = "1..*", paramLabel = "TARGET", description = "An id, a label, head, heads, or base for none.")
    private List<String> targets = new ArrayList<>();

    @Option(
            names = "--purge",
            description = "First forget all that was recorded, also what is half-run or unknown here.")
    private boolean purge;

    @Option(names = "--dry-run", description = "Show what would be recorded, and record nothing.")
    private boolean dryRun;

    @Mixin
    private final SqlOptions sql = new SqlOptions();

    public StampCommand(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public Answer run() {
        if (sql.isWanted()) {
            return new ScriptAnswer(this::write);
        }
        Migrations migrations = workspace.migrations();
        String[] names = targets.toArray(String[]::new);
        if (dryRun) {
            return new Planned(purge ? migrations.planPurgeAndStamp(names) : migrations.planStamp(names));
        }
        return new Stamped(purge ? migrations.purgeAndStamp(names) : migrations.stamp(names));
    }

    private void write(Writer out) {
        String[] names = targets.toArray(String[]::new);
        if (sql.isOffline(names[0])) {
            workspace.offline(sql.dialect()).stampScript(names[0], out);
        } else if (purge) {
            workspace.migrations().purgeAndStampScript(out, names);
        } else {
            workspace.migrations().stampScript(out, names);
        }
    }

    private record Stamped(StampResult result) implements Answer {
        @Override
        public void writeTo(Page page) {
            page.line(result.toString());
        }

        @Override
        public Json json() {
            return Json.of("stamped", Ids.texts(result.stamped()))
                    .with("unstamped", Ids.texts(result.unstamped()))
                    .with("current", Ids.texts(result.current()));
        }
    }

    private record Planned(StampPlan plan) implements Answer {
        @Override
        public void writeTo(Page page) {
            page.line(plan.toString());
        }

        @Override
        public Json json() {
            return Json.of("dryRun", true)
                    .with("stamped", Ids.texts(plan.insert()))
                    .with("unstamped", Ids.texts(plan.remove()))
                    .with("currentBefore", Ids.texts(plan.currentBefore()))
                    .with("currentAfter", Ids.texts(plan.currentAfter()));
        }
    }
}
