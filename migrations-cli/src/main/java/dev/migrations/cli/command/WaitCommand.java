package dev.migrations.cli.command;

import dev.migrations.cli.output.Answer;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code wait}: until somebody else has upgraded the database. */
@Command(
        name = "wait",
        description = "Waits until another process has applied what these files hold. Applies nothing.",
        footer = {"wait", "wait --timeout 60"})
public final class WaitCommand implements Verb {

    private final Workspace workspace;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            description = "How long; by default the setting wait-timeout, which is 5 minutes.")
    private @Nullable Long timeout;

    public WaitCommand(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public Answer run() {
        Duration patience = timeout == null ? workspace.waitTimeout() : Duration.ofSeconds(timeout);
        return new RunAnswer(workspace.migrations().awaitUpgrade(patience), 0);
    }
}
