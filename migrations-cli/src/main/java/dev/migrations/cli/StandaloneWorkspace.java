package dev.migrations.cli;

import dev.migrations.Authoring;
import dev.migrations.Migrations;
import dev.migrations.OfflineMigrations;
import dev.migrations.RevisionFiles;
import dev.migrations.cli.command.Workspace;
import dev.migrations.cli.logging.LogTarget;
import dev.migrations.cli.output.Console;
import dev.migrations.cli.output.LiveRun;
import dev.migrations.cli.output.OutputOptions;
import dev.migrations.cli.output.Surroundings;
import dev.migrations.cli.settings.ConnectionOptions;
import dev.migrations.cli.settings.StandaloneSetup;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The working directory of a person at a prompt, with the settings that hold there. */
final class StandaloneWorkspace implements Workspace {

    private final Surroundings surroundings;
    private final ConnectionOptions connection;
    private final Console console;
    private @Nullable StandaloneSetup setup;
    private final LiveRun live;
    private volatile @Nullable Migrations migrations;
    private @Nullable RevisionFiles files;

    StandaloneWorkspace(Surroundings surroundings, ConnectionOptions connection, OutputOptions output) {
        this.surroundings = surroundings;
        this.connection = connection;
        this.console = new Console(surroundings, output);
        this.live = new LiveRun(console);
    }

    /** Not before the options are parsed. */
    private StandaloneSetup setup() {
        if (setup == null) {
            setup = new StandaloneSetup(
                    connection.resolve(surroundings.environment(), surroundings.directory()),
                    surroundings.directory(),
                    connection.classPath());
        }
        return setup;
    }

    @Override
    public Console console() {
        return console;
    }

    @Override
    public boolean hasDatabase() {
        return setup().hasDatabase();
    }

    @Override
    public Migrations migrations() {
        Migrations known = migrations;
        if (known == null) {
            LogTarget.set(
                    surroundings.err(),
                    console.options().logLevel(),
                    console.options().isVerbose());
            warnOfUncompiled();
            known = setup().migrations(this::askPassword, live);
            migrations = known;
        }
        return known;
    }

    private void warnOfUncompiled() {
        for (Path source : setup().uncompiled()) {
            console.note("warning: " + surroundings.directory().relativize(source)
                    + " is not compiled, so its revision is not seen. Compile the project, or say where its"
                    + " classes are: --classpath.");
        }
    }

    private Optional<String> askPassword() {
        return Optional.ofNullable(surroundings.terminal().askSecret("Password: "))
                .filter(text -> !text.isEmpty());
    }

    @Override
    public int shownSteps() {
        return live.shown();
    }

    @Override
    public RevisionFiles files() {
        if (files == null) {
            warnOfUncompiled();
            files = setup().files();
        }
        return files;
    }

    @Override
    public Authoring authoring() {
        return setup().authoring();
    }

    @Override
    public OfflineMigrations offline(@Nullable String dialect) {
        return setup().offline(dialect);
    }

    @Override
    public Duration waitTimeout() {
        return setup().waitTimeout();
    }

    @Override
    public List<String> locations() {
        return setup().locations();
    }

    @Override
    public List<String> origins() {
        return setup().settings().origins();
    }

    @Override
    public String shown(Path file) {
        return surroundings.shown(file);
    }

    /** Stops what is being done to the database, if anything is, and waits for its end. */
    void stop(Duration patience) throws InterruptedException {
        Migrations running = migrations;
        if (running != null) {
            running.stop(patience);
        }
    }
}
