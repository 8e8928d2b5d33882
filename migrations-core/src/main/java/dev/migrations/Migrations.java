package dev.migrations;

import dev.migrations.dialect.Dialect;
import dev.migrations.error.ForeignKeyViolationException;
import dev.migrations.error.RevisionFailedException;
import dev.migrations.internal.runtime.Build;
import dev.migrations.internal.store.Session;
import dev.migrations.operation.NamingConvention;
import dev.migrations.plan.AppliedSet;
import dev.migrations.plan.FailurePolicy;
import dev.migrations.plan.LogEntry;
import dev.migrations.plan.MigrationPlan;
import dev.migrations.plan.Planner;
import dev.migrations.plan.StampPlan;
import dev.migrations.revision.Direction;
import dev.migrations.revision.RevisionId;
import dev.migrations.revision.RevisionSelector;
import dev.migrations.script.RevisionLocation;
import java.io.Writer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings a database to a revision, and says where it is.
 *
 * <pre>{@code
 * Migrations migrations = Migrations.builder("jdbc:sqlite:chat.db")
 *         .location("classpath:db/migrations")
 *         .build();
 * MigrationResult result = migrations.upgrade();
 * boolean upToDate = migrations.status().upToDate();
 * }</pre>
 *
 * The files are read once, when the first verb needs them; build another object to see what has changed since. A verb
 * that goes wrong throws a {@link dev.migrations.error.MigrationException} that says what happened, where, and what to do.
 *
 * <p>Thread-safe. Verbs that write take a lock, so that several processes and threads may call them at the same moment;
 * verbs that read take none and create nothing.
 */
public final class Migrations {

    private static final Logger log = LoggerFactory.getLogger("dev.migrations");

    private final Engine engine;

    Migrations(Settings settings) {
        this.engine = new Engine(settings);
    }

    /** Begins the configuration for the databases that {@code dataSource} leads to. */
    public static MigrationsBuilder builder(DataSource dataSource) {
        return new MigrationsBuilder(dataSource);
    }

    /** Begins the configuration for a JDBC URL, as in {@code jdbc:sqlite:chat.db}. */
    public static MigrationsBuilder builder(String jdbcUrl) {
        return new MigrationsBuilder(new UrlDataSource(jdbcUrl, null, null));
    }

    /** Begins the configuration for a JDBC URL with a user. */
    public static MigrationsBuilder builder(String jdbcUrl, String user, String password) {
        return new MigrationsBuilder(new UrlDataSource(jdbcUrl, user, password));
    }

    /**
     * A DataSource that upgrades its database, with every option's default, before it hands out its first connection. For
     * programs without Spring. A failed upgrade fails the call, and the next call tries again.
     */
    public static DataSource migrated(DataSource dataSource) {
        return builder(dataSource).build().migratedDataSource();
    }

    /** Like {@link #migrated(DataSource)}, with this object's configuration. */
    public DataSource migratedDataSource() {
        return new MigratedDataSource(engine.settings().dataSource(), this::upgradeOrWarn);
    }

    private void upgradeOrWarn() {
        try {
            upgrade();
        } catch (RevisionFailedException | ForeignKeyViolationException failure) {
            if (engine.settings().onFailure() == FailurePolicy.STOP) {
                throw failure;
            }
            log.warn("Going on without the rest of the upgrade.\n{}", failure.getMessage());
        }
    }

    /**
     * The revisions of these locations without any database, written as for {@link MigrationsBuilder#location}; without an
     * argument of the default one.
     *
     * @throws dev.migrations.script.RevisionLocationException a location is not written as one
     */
    public static RevisionFiles files(String... locations) {
        return new RevisionFiles(
                Arrays.stream(locations).map(RevisionLocation::parse).toList(),
                List.of(),
                Settings.defaultClassLoader(),
                NamingConvention.standard());
    }

    /** Upgrades to the configured target, {@code heads} by default. */
    public MigrationResult upgrade() {
        return upgrade(engine.settings().target(), null);
    }

    /**
     * Sees that everything up to the configured target is applied, and applies nothing: one query, no lock.
     *
     * @throws dev.migrations.error.PendingRevisionsException something is pending
     */
    public MigrationResult validate() {
        return new UpToDateCheck(engine).validate();
    }

    /**
     * Waits until another process has applied everything up to the configured target, and applies nothing. Asks about once
     * a second, without any lock. A database that is ahead of this build is fine.
     *
     * @throws dev.migrations.error.WaitTimeoutException it took longer than {@code patience}
     */
    public MigrationResult awaitUpgrade(Duration patience) {
        return running(() -> new UpToDateCheck(engine).await(patience));
    }

    /**
     * Upgrades to a target: {@code head}, {@code heads}, an id, the beginning of one, {@code +2}, {@code billing@head}, or
     * several with commas between.
     */
    public MigrationResult upgrade(String target) {
        return upgrade(RevisionSelector.parse(target), null);
    }

    /** Without {@link #running}: what every start does is to link no lambda. */
    private MigrationResult upgrade(RevisionSelector target, @Nullable MigrationPlan expected) {
        engine.stop().begin();
        try {
            return new UpgradeRun(engine, target, expected).run();
        } finally {
            engine.stop().end();
        }
    }

    /**
     * Takes revisions back until the target is current: an id, the beginning of one, {@code -1}, or {@code base} for all.
     * Refused before anything runs when it would cross a revision that cannot be taken back, and, without the option that
     * allows it, when it would run stored text or take back revisions of other branches.
     */
    public MigrationResult downgrade(String target, DowngradeOption... options) {
        RevisionSelector selector = RevisionSelector.parse(target);
        return running(() -> new DowngradeRun(engine, selector, Set.copyOf(Arrays.asList(options)), null).run());
    }

    /**
     * Makes the state table say that the database is at the targets. Runs no revision; {@code base} forgets all. What
     * shares no line with a target stays as it is.
     */
    public StampResult stamp(String... targets) {
        StampRun stamp = stampRun(targets, false);
        return running(stamp::run);
    }

    /** Like {@link #stamp}, but forgets first all that was recorded: also what is half-run, or unknown to this build. */
    public StampResult purgeAndStamp(String... targets) {
        StampRun stamp = stampRun(targets, true);
        return running(stamp::run);
    }

    private StampRun stampRun(String[] targets, boolean purge) {
        if (targets.length == 0) {
            throw new IllegalArgumentException("Name what to stamp; base forgets all.");
        }
        return new StampRun(
                engine, Arrays.stream(targets).map(RevisionSelector::parse).toList(), purge);
    }

    /** Puts the state table right after somebody has put the database or the files right. */
    public RepairResult repair(Repair repair) {
        return running(() -> new RepairRun(engine, repair).run());
    }

    /** The applied revisions that no applied revision builds on. */
    public List<RevisionInfo> current() {
        return new StatusReader(engine).current();
    }

    /** The revisions of this build that none revises or depends on. */
    public List<RevisionInfo> heads() {
        return new StatusReader(engine).heads();
    }

    /** What an upgrade to the configured target would apply, in its order. */
    public List<RevisionInfo> pending() {
        return new StatusReader(engine).pending();
    }

    /** All revisions in upgrade order, also those that only the database knows. */
    public List<RevisionInfo> history() {
        return new StatusReader(engine).history();
    }

    /**
     * The revisions of a range, in upgrade order, both ends among them: {@code ae10:head}, {@code :billing@head}, {@code
     * -3:}, {@code current:}, {@code ae10:+2}.
     */
    public List<RevisionInfo> history(String range) {
        return new StatusReader(engine).history(RevisionSelector.parse(range));
    }

    /** The rows of the log for one revision, oldest first. */
    public List<LogEntry> log(String revision) {
        return new StatusReader(engine).log(RevisionId.of(revision));
    }

    /** The SQL of one revision, for whoever wants to read it. */
    public RevisionSql sql(String revision) {
        return new StatusReader(engine).sql(RevisionId.of(revision));
    }

    /** All rows of the log, oldest first. */
    public List<LogEntry> log() {
        return new StatusReader(engine).log();
    }

    /** Where the database stands against this build. */
    public Status status() {
        return new StatusReader(engine).status();
    }

    /**
     * Everything about files and database that somebody should know, as data. Reads each file to its end, changes
     * nothing and needs no right but SELECT.
     */
    public CheckResult check() {
        return new CheckRun(engine).run();
    }

    /**
     * Looks at what a run needs beside its files: rights, connections, poolers. Changes nothing. A problem is a finding, but
     * for a database that cannot be reached.
     */
    public List<SetupFinding> checkSetup() {
        return new SetupCheck(engine).run();
    }

    /** The revisions of this object's locations and its Java revisions, without the database. */
    public RevisionFiles revisionFiles() {
        return engine.files();
    }

    /**
     * Writes scripts without the database, from this object's revisions and with its options.
     *
     * @param dialect the kind of database, as {@link OfflineMigrations#builder} takes it
     */
    public OfflineMigrations offline(String dialect) {
        return new OfflineMigrations(OfflineSettings.of(Dialect.named(dialect), engine.settings()));
    }

    /** The same with another listener, which is told beside the one that is there. Stopped by itself. */
    public Migrations with(MigrationListener listener) {
        return new Migrations(engine.settings().with(listener));
    }

    /** What {@link #upgrade(String)} would do now. */
    public MigrationPlan planUpgrade(String target) {
        Build build = engine.buildAgainstDatabase();
        try (Session session = engine.open()) {
            AppliedSet applied = engine.applied(session).orElse(AppliedSet.empty());
            return Planner.planUpgrade(build.graph(), applied, RevisionSelector.parse(target));
        }
    }

    /** What {@link #downgrade} with the same options would do now; what it would not do fails here as it does there. */
    public MigrationPlan planDowngrade(String target, DowngradeOption... options) {
        return new DowngradeRun(engine, RevisionSelector.parse(target), Set.copyOf(Arrays.asList(options)), null)
                .plan();
    }

    /** What {@link #stamp} would change now. */
    public StampPlan planStamp(String... targets) {
        return stampRun(targets, false).plan();
    }

    /** What {@link #purgeAndStamp} would change now. */
    public StampPlan planPurgeAndStamp(String... targets) {
        return stampRun(targets, true).plan();
    }

    /**
     * Runs a plan if the database is still where it was when the plan was made; fails before anything runs if not.
     *
     * @param options what a downgrade may do, as for {@link #downgrade}; an upgrade needs none
     */
    public MigrationResult run(MigrationPlan plan, DowngradeOption... options) {
        if (plan.direction() == Direction.UPGRADE) {
            return upgrade(plan.target(), plan);
        }
        Set<DowngradeOption> allowed = Set.copyOf(Arrays.asList(options));
        return running(() -> new DowngradeRun(engine, plan.target(), allowed, plan).run());
    }

    /**
     * Stops what this object is doing to its database, for a shutdown hook or another thread: a statement of a section that
     * is not one transaction ends, one of a transaction is cancelled, nothing else is begun, and who waits for the lock
     * waits no longer. A Java revision is stopped at its next statement or report of progress. The stopped verb throws
     * {@link dev.migrations.error.RunStoppedException}, the lock is released, and the next run goes on where this one was.
     *
     * <p>For good: every verb that writes or waits is refused from then on; build another object to go on.
     *
     * @param patience how long to wait for the end of what was running; zero to ask only. A verb that stops itself, from a
     *     listener or a Java revision, must ask only
     * @return whether nothing is running any more
     */
    public boolean stop(Duration patience) throws InterruptedException {
        engine.stop().request();
        return engine.stop().awaitEnd(patience);
    }

    private <T> T running(Supplier<T> verb) {
        return engine.stop().running(verb);
    }

    /**
     * Writes what {@link #upgrade(String)} would do now as a script for the database's own client: {@code psql},
     * {@code sqlite3}, {@code mariadb}, {@code mysql}, H2's {@code RunScript}. Runs nothing and creates nothing. The script holds the state rows too, and refuses to run anywhere but
     * on a database that is where this one is now. Nothing is written where the upgrade would be refused.
     *
     * @param out gets the script, as it comes; it is flushed and not closed
     * @return what the script does
     * @throws dev.migrations.error.JavaInScriptException a revision is written in Java
     * @throws java.io.UncheckedIOException {@code out} fails
     */
    public MigrationPlan upgradeScript(String target, Writer out) {
        return new ScriptRun(engine, out).upgrade(RevisionSelector.parse(target));
    }

    /** Like {@link #upgradeScript(String, Writer)}, to the configured target. */
    public MigrationPlan upgradeScript(Writer out) {
        return new ScriptRun(engine, out).upgrade(engine.settings().target());
    }

    /** Like {@link #upgradeScript(String, Writer)}, for {@link #downgrade} with the same options. */
    public MigrationPlan downgradeScript(String target, Writer out, DowngradeOption... options) {
        return new ScriptRun(engine, out).downgrade(RevisionSelector.parse(target), Set.copyOf(Arrays.asList(options)));
    }

    /** Like {@link #upgradeScript(String, Writer)}, for {@link #stamp}. */
    public StampPlan stampScript(Writer out, String... targets) {
        return new ScriptRun(engine, out).stamp(stampRun(targets, false));
    }

    /** Like {@link #upgradeScript(String, Writer)}, for {@link #purgeAndStamp}. */
    public StampPlan purgeAndStampScript(Writer out, String... targets) {
        return new ScriptRun(engine, out).stamp(stampRun(targets, true));
    }
}
