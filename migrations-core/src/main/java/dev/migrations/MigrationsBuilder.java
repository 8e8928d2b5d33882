package dev.migrations;

import dev.migrations.operation.NamingConvention;
import dev.migrations.plan.AheadPolicy;
import dev.migrations.plan.ChangedPolicy;
import dev.migrations.plan.FailurePolicy;
import dev.migrations.plan.OutOfOrderPolicy;
import dev.migrations.plan.TransactionMode;
import dev.migrations.script.JavaMigration;
import dev.migrations.script.RevisionLocation;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Collects the configuration of a {@link Migrations}. Every option has a default but the database; a combination that
 * cannot work is refused here, with the option to use instead. Each option has the name of its {@code migrations.*}
 * property: {@code lockTimeout} is {@code migrations.lock-timeout}.
 *
 * <p>Not thread-safe.
 */
public final class MigrationsBuilder {

    /** Where revisions are looked for when no location is given. */
    public static final String DEFAULT_LOCATION = "classpath:db/migrations";

    private final DataSource dataSource;
    private List<String> locations = List.of();
    private final List<JavaMigration> javaMigrations = new ArrayList<>();
    private @Nullable ClassLoader classLoader;
    private String target = OptionRules.DEFAULT_TARGET;
    private String table = "schema_revision";
    private @Nullable String schema;
    private TransactionMode transaction = TransactionMode.REVISION;
    private NamingConvention naming = NamingConvention.standard();
    private Duration lockTimeout = Duration.ofMinutes(5);
    private Duration statementLockTimeout = Duration.ofSeconds(5);
    private Duration connectTimeout = Duration.ofSeconds(30);
    private AheadPolicy ahead = AheadPolicy.WARN;
    private OutOfOrderPolicy outOfOrder = OutOfOrderPolicy.APPLY;
    private ChangedPolicy changed = ChangedPolicy.FAIL;
    private FailurePolicy onFailure = FailurePolicy.STOP;
    private @Nullable String stampExisting;
    private @Nullable Path backup;
    private @Nullable String appliedBy;
    private @Nullable DataSource migrationDataSource;
    private MigrationListener listener = new MigrationListener() {};
    private Duration announceAfter = Duration.ofSeconds(10);

    MigrationsBuilder(DataSource dataSource) {
        this.dataSource = Objects.requireNonNull(dataSource, "dataSource");
    }

    /**
     * Where the revisions are: {@code classpath:db/migrations}, {@code file:/srv/migrations} or a directory. Several are
     * read as one history. Default {@value #DEFAULT_LOCATION}.
     */
    public MigrationsBuilder location(String... locations) {
        this.locations = List.copyOf(Arrays.asList(locations));
        return this;
    }

    /** Java revisions beside those found in the locations. */
    public MigrationsBuilder javaMigrations(JavaMigration... migrations) {
        javaMigrations.addAll(Arrays.asList(migrations));
        return this;
    }

    /** What finds class-path locations. Default: the thread's context class loader. */
    public MigrationsBuilder classLoader(ClassLoader classLoader) {
        this.classLoader = Objects.requireNonNull(classLoader, "classLoader");
        return this;
    }

    /** Where {@link Migrations#upgrade()} goes. Default {@code heads}. */
    public MigrationsBuilder target(String target) {
        this.target = Objects.requireNonNull(target, "target");
        return this;
    }

    /** Name of the state table; the log's has {@code _log} after it. Default {@code schema_revision}. */
    public MigrationsBuilder table(String table) {
        this.table = Objects.requireNonNull(table, "table");
        return this;
    }

    /** The schema of the state tables. Default: the connection's own. */
    public MigrationsBuilder schema(@Nullable String schema) {
        this.schema = schema;
        return this;
    }

    /** How much runs in one transaction. Default: each revision. */
    public MigrationsBuilder transaction(TransactionMode transaction) {
        this.transaction = Objects.requireNonNull(transaction, "transaction");
        return this;
    }

    /**
     * How Java revisions call the constraints and indexes that they give no name; its parts are {@code migrations.naming.*}.
     * To be chosen before the first Java revision: nothing is renamed. Default {@link NamingConvention#standard()}.
     */
    public MigrationsBuilder namingConvention(NamingConvention naming) {
        this.naming = Objects.requireNonNull(naming, "naming");
        return this;
    }

    /** How long to wait while another process migrates this database. Default 5 minutes. */
    public MigrationsBuilder lockTimeout(Duration lockTimeout) {
        this.lockTimeout = Objects.requireNonNull(lockTimeout, "lockTimeout");
        return this;
    }

    /** How long one statement may wait for a lock on a table. Default 5 seconds; zero waits for ever. */
    public MigrationsBuilder statementLockTimeout(Duration statementLockTimeout) {
        this.statementLockTimeout = Objects.requireNonNull(statementLockTimeout, "statementLockTimeout");
        return this;
    }

    /** How long to try to reach a database that is not up yet. Default 30 seconds; zero tries once. */
    public MigrationsBuilder connectTimeout(Duration connectTimeout) {
        this.connectTimeout = Objects.requireNonNull(connectTimeout, "connectTimeout");
        return this;
    }

    /** What to do when the database holds revisions that this build does not carry. */
    public MigrationsBuilder ahead(AheadPolicy ahead) {
        this.ahead = Objects.requireNonNull(ahead, "ahead");
        return this;
    }

    /** What to do with a pending revision that lies below an applied one. */
    public MigrationsBuilder outOfOrder(OutOfOrderPolicy outOfOrder) {
        this.outOfOrder = Objects.requireNonNull(outOfOrder, "outOfOrder");
        return this;
    }

    /** What to do when an applied revision was edited since. */
    public MigrationsBuilder changed(ChangedPolicy changed) {
        this.changed = Objects.requireNonNull(changed, "changed");
        return this;
    }

    /**
     * What {@link Migrations#migratedDataSource()} does when a revision fails. {@link Migrations#upgrade()} itself throws
     * always. Whatever keeps an upgrade from beginning is never lived with. Default: the connection is refused.
     */
    public MigrationsBuilder onFailure(FailurePolicy onFailure) {
        this.onFailure = Objects.requireNonNull(onFailure, "onFailure");
        return this;
    }

    /**
     * For a database that has tables but no state of ours: the revision that it is taken to be at, written {@code
     * <target>} or {@code <target> if <table>}. It is stamped, then upgraded. Default: none; the run starts from base.
     */
    public MigrationsBuilder stampExisting(@Nullable String stampExisting) {
        this.stampExisting = stampExisting;
        return this;
    }

    /** SQLite: the folder for a copy of the database, made before anything is applied; the newest three are kept. */
    public MigrationsBuilder backup(@Nullable Path folder) {
        this.backup = folder;
        return this;
    }

    /** What the state table says of who applied a revision. Default: the operating system's user and the host. */
    public MigrationsBuilder appliedBy(@Nullable String appliedBy) {
        this.appliedBy = appliedBy;
        return this;
    }

    /**
     * Connections of their own for everything that writes, for a user who may change the schema when the application's may
     * not. Both must lead to the same database: what one records the other must see, else the verb fails.
     */
    public MigrationsBuilder migrationDataSource(@Nullable DataSource migrationDataSource) {
        this.migrationDataSource = migrationDataSource;
        return this;
    }

    /** Who is told of each upgrade and downgrade while it runs. Default: nobody. */
    public MigrationsBuilder listener(MigrationListener listener) {
        this.listener = Objects.requireNonNull(listener, "listener");
        return this;
    }

    /** For tests, which have no ten seconds. */
    MigrationsBuilder announceAfter(Duration announceAfter) {
        this.announceAfter = announceAfter;
        return this;
    }

    /**
     * The finished engine. Opens no connection and reads no file yet.
     *
     * @throws InvalidOptionException an option has a value that cannot work
     * @throws dev.migrations.script.RevisionLocationException a location is not written as one
     */
    public Migrations build() {
        return new Migrations(settings());
    }

    private Settings settings() {
        ClassLoader loader = classLoader != null ? classLoader : Settings.defaultClassLoader();
        return new Settings(
                dataSource,
                migrationDataSource != null ? migrationDataSource : dataSource,
                RevisionLocation.parse(locations),
                List.copyOf(javaMigrations),
                loader,
                OptionRules.target(target),
                OptionRules.table(table),
                OptionRules.schema(schema),
                transaction,
                naming,
                OptionRules.duration("lock-timeout", lockTimeout),
                OptionRules.duration("statement-lock-timeout", statementLockTimeout),
                OptionRules.duration("connect-timeout", connectTimeout),
                ahead,
                outOfOrder,
                changed,
                onFailure,
                OptionRules.stampExisting(stampExisting),
                backup,
                appliedBy,
                listener,
                announceAfter);
    }
}
