package dev.migrations.cli;

import dev.migrations.cli.output.Surroundings;

/** The command's ways in: from a prompt, and from an application. */
public final class MigrationsCli {

    private MigrationsCli() {}

    /** Runs one command and ends the process with its exit status. */
    public static void main(String[] args) {
        System.exit(run(Surroundings.ofProcess(), args));
    }

    /**
     * Runs one command of an application, which writes its answer to the process's real standard output.
     *
     * @param args what comes after the command's name
     * @return the exit status
     */
    public static int run(Application application, String... args) {
        Surroundings surroundings = Surroundings.ofProcess();
        ApplicationCommand command = new ApplicationCommand();
        ApplicationWorkspace workspace = new ApplicationWorkspace(application, surroundings, command.output());
        StopOnSignal signal = StopOnSignal.with(workspace::stop);
        try {
            return CommandTree.of(command, workspace, surroundings)
                    .setCommandName(application.commandName())
                    .execute(args);
        } finally {
            signal.close();
        }
    }

    /**
     * Runs one command at a prompt.
     *
     * @param surroundings where it reads and writes
     * @param args the command and what it is given
     * @return the exit status
     */
    public static int run(Surroundings surroundings, String... args) {
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
