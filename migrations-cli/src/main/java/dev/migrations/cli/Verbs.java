package dev.migrations.cli;

import dev.migrations.cli.command.BranchesCommand;
import dev.migrations.cli.command.CheckCommand;
import dev.migrations.cli.command.CreateCommand;
import dev.migrations.cli.command.CurrentCommand;
import dev.migrations.cli.command.DemoCommand;
import dev.migrations.cli.command.DoctorCommand;
import dev.migrations.cli.command.DowngradeCommand;
import dev.migrations.cli.command.HeadsCommand;
import dev.migrations.cli.command.HistoryCommand;
import dev.migrations.cli.command.InitCommand;
import dev.migrations.cli.command.LogCommand;
import dev.migrations.cli.command.MergeCommand;
import dev.migrations.cli.command.RebaseCommand;
import dev.migrations.cli.command.RepairCommand;
import dev.migrations.cli.command.ShowCommand;
import dev.migrations.cli.command.StampCommand;
import dev.migrations.cli.command.StatusCommand;
import dev.migrations.cli.command.UpgradeCommand;
import dev.migrations.cli.command.Verb;
import dev.migrations.cli.command.WaitCommand;
import dev.migrations.cli.command.Workspace;
import java.util.List;

/** All verbs, in the order in which a person meets them. */
final class Verbs {

    private Verbs() {}

    static List<Verb> of(Workspace workspace) {
        return List.of(
                new InitCommand(workspace),
                new CreateCommand(workspace),
                new UpgradeCommand(workspace),
                new DowngradeCommand(workspace),
                new StampCommand(workspace),
                new MergeCommand(workspace),
                new RebaseCommand(workspace),
                new StatusCommand(workspace),
                new CheckCommand(workspace),
                new CurrentCommand(workspace),
                new HeadsCommand(workspace),
                new BranchesCommand(workspace),
                new HistoryCommand(workspace),
                new ShowCommand(workspace),
                new LogCommand(workspace),
                new WaitCommand(workspace),
                new RepairCommand(workspace),
                new DoctorCommand(workspace),
                new DemoCommand(new Demo()));
    }
}
