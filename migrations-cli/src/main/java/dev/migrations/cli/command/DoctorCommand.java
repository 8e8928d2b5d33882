package dev.migrations.cli.command;

import dev.migrations.cli.output.Answer;
import picocli.CommandLine.Command;

/** {@code doctor}: looks whether everything is set up. */
@Command(name = "doctor", description = "Looks at the setup, one line a finding, with the remedy.", footer = "doctor")
public final class DoctorCommand implements Verb {

    private final Workspace workspace;

    public DoctorCommand(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public Answer run() {
        return new Examination(workspace).answer();
    }
}
