package dev.migrations.cli.settings;

import dev.migrations.Authoring;
import dev.migrations.MigrationListener;
import dev.migrations.Migrations;
import dev.migrations.MigrationsBuilder;
import dev.migrations.OfflineBuilder;
import dev.migrations.OfflineMigrations;
import dev.migrations.RevisionFiles;
import dev.migrations.plan.AheadPolicy;
import dev.migrations.plan.ChangedPolicy;
import dev.migrations.plan.OutOfOrderPolicy;
import dev.migrations.plan.TransactionMode;
import dev.migrations.script.JavaMigration;
import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes an engine from the settings of the standalone command. Opens nothing before it is asked to. */
public final class StandaloneSetup {

    private final Settings settings;
    private final ProjectDirectory project;
    private final CompiledRevisions compiled;
    private final UncompiledRevisions uncompiled;

    public StandaloneSetup(Settings settings, Path directory, @Nullable String classPath) {
        this.settings = settings;
        this.project = new ProjectDirectory(directory);
        List<Path> built = classPath == null ? project.built() : paths(classPath);
        this.compiled = new CompiledRevisions(built);
        this.uncompiled = new UncompiledRevisions(project.classSources(), built);
    }

    private static List<Path> paths(String classPath) {
        return Arrays.stream(classPath.split(File.pathSeparator, -1))
                .filter(part -> !part.isEmpty())
                .map(Path::of)
                .toList();
    }

    /** Whether anything names a database. */
    public boolean hasDatabase() {
        return settings.value(Setting.URL).isPresent();
    }

    /** The settings. */
    public Settings settings() {
        return settings;
    }

    /** Where the revisions are, as the user says it. */
    public List<String> locations() {
        List<String> given = settings.list(Setting.LOCATION);
        return given.isEmpty() ? List.of(project.defaultLocation()) : given;
    }

    /** The sources of Java revisions that are not compiled, and therefore not among the revisions of this setup. */
    public List<Path> uncompiled() {
        return locations().stream()
                .filter(ProjectDirectory::isOnClassPath)
                .flatMap(location -> uncompiled.in(ProjectDirectory.folder(location)).stream())
                .toList();
    }

    /** Writes new revisions into the project. */
    public Authoring authoring() {
        return Authoring.in(locations().toArray(String[]::new))
                .project(project.directory())
                .classLoader(compiled.classLoader());
    }

    /**
     * Writes scripts without a database.
     *
     * @param dialect the kind of database; null for that of the URL
     * @throws InvalidSettingException nothing says which kind
     */
    public OfflineMigrations offline(@Nullable String dialect) {
        OfflineBuilder builder = OfflineMigrations.builder(dialect != null ? dialect : dialectOfUrl())
                .location(readFrom().toArray(String[]::new))
                .classLoader(compiled.classLoader())
                .javaMigrations(javaMigrations().toArray(JavaMigration[]::new))
                .schema(settings.text(Setting.SCHEMA).orElse(null))
                .appliedBy(settings.text(Setting.APPLIED_BY).orElse(null));
        settings.text(Setting.TABLE).ifPresent(builder::table);
        SettingValues values = new SettingValues(settings);
        builder.namingConvention(values.naming());
        values.choice(Setting.TRANSACTION, TransactionMode.class).ifPresent(builder::transaction);
        values.duration(Setting.STATEMENT_LOCK_TIMEOUT).ifPresent(builder::statementLockTimeout);
        return builder.build();
    }

    private String dialectOfUrl() {
        return settings.value(Setting.URL)
                .map(DatabaseUrl::parse)
                .map(DatabaseUrl::dialect)
                .orElseThrow(InvalidSettingException::noDialect);
    }

    /** How long to wait for another process; 5 minutes if nobody says. */
    public Duration waitTimeout() {
        return new SettingValues(settings).duration(Setting.WAIT_TIMEOUT).orElse(Duration.ofMinutes(5));
    }

    /** The revisions of the files, without any database. */
    public RevisionFiles files() {
        return Migrations.files(readFrom().toArray(String[]::new))
                .with(compiled.classLoader(), javaMigrations().toArray(JavaMigration[]::new));
    }

    private List<String> readFrom() {
        return locations().stream().map(project::readFrom).toList();
    }

    /** Those beside files that are read from the sources; where the class path itself is read, the engine finds them. */
    private List<JavaMigration> javaMigrations() {
        return locations().stream()
                .filter(ProjectDirectory::isOnClassPath)
                .filter(location -> !project.readFrom(location).equals(location))
                .flatMap(location -> compiled.in(ProjectDirectory.folder(location)).stream())
                .toList();
    }

    /**
     * The engine for the database that is named.
     *
     * @param password asked for one when there is a user and none is set; may give none
     * @param listener is told of runs
     * @throws NoDatabaseException if none is named
     */
    public Migrations migrations(Supplier<Optional<String>> password, MigrationListener listener) {
        DatabaseUrl url = settings.value(Setting.URL).map(DatabaseUrl::parse).orElseThrow(NoDatabaseException::new);
        Optional<String> user = settings.text(Setting.USER).or(() -> Optional.ofNullable(url.user()));
        Optional<String> secret = settings.text(Setting.PASSWORD)
                .or(() -> Optional.ofNullable(url.password()))
                .or(() -> user.isPresent() ? password.get() : Optional.empty());
        MigrationsBuilder builder = user.isPresent()
                ? Migrations.builder(url.jdbc(), user.get(), secret.orElse(""))
                : Migrations.builder(url.jdbc());
        files(builder);
        policies(builder);
        times(builder);
        return builder.listener(listener).build();
    }

    private void files(MigrationsBuilder builder) {
        builder.location(readFrom().toArray(String[]::new))
                .classLoader(compiled.classLoader())
                .javaMigrations(javaMigrations().toArray(JavaMigration[]::new))
                .schema(settings.text(Setting.SCHEMA).orElse(null))
                .stampExisting(settings.text(Setting.STAMP_EXISTING).orElse(null))
                .backup(settings.text(Setting.BACKUP).map(Path::of).orElse(null))
                .appliedBy(settings.text(Setting.APPLIED_BY).orElse(null));
        settings.text(Setting.TABLE).ifPresent(builder::table);
        settings.text(Setting.TARGET).ifPresent(builder::target);
    }

    private void policies(MigrationsBuilder builder) {
        SettingValues values = new SettingValues(settings);
        builder.namingConvention(values.naming());
        values.choice(Setting.TRANSACTION, TransactionMode.class).ifPresent(builder::transaction);
        values.choice(Setting.AHEAD, AheadPolicy.class).ifPresent(builder::ahead);
        values.choice(Setting.OUT_OF_ORDER, OutOfOrderPolicy.class).ifPresent(builder::outOfOrder);
        values.choice(Setting.CHANGED, ChangedPolicy.class).ifPresent(builder::changed);
    }

    private void times(MigrationsBuilder builder) {
        SettingValues values = new SettingValues(settings);
        values.duration(Setting.LOCK_TIMEOUT).ifPresent(builder::lockTimeout);
        values.duration(Setting.STATEMENT_LOCK_TIMEOUT).ifPresent(builder::statementLockTimeout);
        values.duration(Setting.CONNECT_TIMEOUT).ifPresent(builder::connectTimeout);
    }
}
