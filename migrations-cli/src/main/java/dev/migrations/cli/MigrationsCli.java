package dev.migrations.cli;

import dev.migrations.cli.output.Surroundings;

/** The command's way in, from a prompt. */
public final class MigrationsCli {

    private MigrationsCli() {}

    /** Runs one command and ends the process with its exit status. */
    public static void main(String[] args) {
        System.exit(run(Surroundings.ofProcess(), args));
    }

    /** Runs one command at a prompt. */
    static int run(Surroundings surroundings, String... args) {
        StandaloneCommand command = new StandaloneCommand();
        StandaloneWorkspace workspace = new StandaloneWorkspace(surroundings, command.connection(), command.output());
        StopOnSignal signal = StopOnSignal.with(workspace::stop);
        try {
            return CommandTree.of(command, workspace, surroundings).execute(args);
        } finally {
            signal.close();
        }
    }
}
