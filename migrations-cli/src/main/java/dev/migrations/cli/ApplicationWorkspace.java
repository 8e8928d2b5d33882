package dev.migrations.cli;

import dev.migrations.Authoring;
import dev.migrations.Migrations;
import dev.migrations.OfflineMigrations;
import dev.migrations.RevisionFiles;
import dev.migrations.cli.command.Workspace;
import dev.migrations.cli.output.Console;
import dev.migrations.cli.output.LiveRun;
import dev.migrations.cli.output.OutputOptions;
import dev.migrations.cli.output.Surroundings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An application's own database and revisions. */
final class ApplicationWorkspace implements Workspace {

    private final Application application;
    private final Surroundings surroundings;
    private final Console console;
    private final LiveRun live;
    private volatile @Nullable Migrations migrations;

    ApplicationWorkspace(Application application, Surroundings surroundings, OutputOptions output) {
        this.application = application;
        this.surroundings = surroundings;
        this.console = new Console(surroundings, output);
        this.live = new LiveRun(console);
    }

    @Override
    public Console console() {
        return console;
    }

    @Override
    public boolean hasDatabase() {
        return application.hasDatabase();
    }

    @Override
    public Migrations migrations() {
        Migrations known = migrations;
        if (known == null) {
            known = application.migrations().with(live);
            migrations = known;
        }
        return known;
    }

    @Override
    public int shownSteps() {
        return live.shown();
    }

    /** With the Java revisions that are beans, which only the engine's own configuration knows. */
    @Override
    public RevisionFiles files() {
        return hasDatabase() ? migrations().revisionFiles() : filesAlone();
    }

    private RevisionFiles filesAlone() {
        return Migrations.files(places()).with(application.classLoader());
    }

    private String[] places() {
        return application.locations().toArray(String[]::new);
    }

    @Override
    public Authoring authoring() {
        return Authoring.in(places()).classLoader(application.classLoader());
    }

    @Override
    public OfflineMigrations offline(@Nullable String dialect) {
        String kind = dialect != null ? dialect : application.dialect().orElseGet(this::productName);
        return migrations().offline(kind);
    }

    /** {@code PostgreSQL 18.6} is {@code postgresql}. */
    private String productName() {
        String product = migrations().status().product().toLowerCase(Locale.ROOT);
        int blank = product.indexOf(' ');
        return blank < 0 ? product : product.substring(0, blank);
    }

    @Override
    public Duration waitTimeout() {
        return application.waitTimeout();
    }

    @Override
    public List<String> locations() {
        return application.locations();
    }

    @Override
    public List<String> origins() {
        return List.of("the application's own");
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
