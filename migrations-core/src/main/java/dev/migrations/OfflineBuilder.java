package dev.migrations;

import dev.migrations.dialect.Dialect;
import dev.migrations.operation.NamingConvention;
import dev.migrations.plan.TransactionMode;
import dev.migrations.script.JavaMigration;
import dev.migrations.script.RevisionLocation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Collects the configuration of an {@link OfflineMigrations}. The options are those of {@link MigrationsBuilder} that do
 * not need a database. Not thread-safe.
 */
public final class OfflineBuilder {

    private final Dialect dialect;
    private List<String> locations = List.of();
    private final List<JavaMigration> javaMigrations = new ArrayList<>();
    private @Nullable ClassLoader classLoader;
    private String table = "schema_revision";
    private @Nullable String schema;
    private TransactionMode transaction = TransactionMode.REVISION;
    private NamingConvention naming = NamingConvention.standard();
    private Duration statementLockTimeout = Duration.ofSeconds(5);
    private @Nullable String appliedBy;
    private boolean foreignKeys;

    OfflineBuilder(Dialect dialect) {
        this.dialect = dialect;
    }

    /** Where the revisions are. Default {@value MigrationsBuilder#DEFAULT_LOCATION}. */
    public OfflineBuilder location(String... locations) {
        this.locations = List.copyOf(Arrays.asList(locations));
        return this;
    }

    /** Java revisions beside those found in the locations; no script can run them, but others may stand on them. */
    public OfflineBuilder javaMigrations(JavaMigration... migrations) {
        javaMigrations.addAll(Arrays.asList(migrations));
        return this;
    }

    /** What finds class-path locations. Default: the thread's context class loader. */
    public OfflineBuilder classLoader(ClassLoader classLoader) {
        this.classLoader = Objects.requireNonNull(classLoader, "classLoader");
        return this;
    }

    /** Name of the state table. Default {@code schema_revision}. */
    public OfflineBuilder table(String table) {
        this.table = Objects.requireNonNull(table, "table");
        return this;
    }

    /** The schema of the state tables. Default: where the client's session finds or creates them. */
    public OfflineBuilder schema(@Nullable String schema) {
        this.schema = schema;
        return this;
    }

    /** How much of a script is one transaction. Default: each revision. */
    public OfflineBuilder transaction(TransactionMode transaction) {
        this.transaction = Objects.requireNonNull(transaction, "transaction");
        return this;
    }

    /** How Java revisions call what they give no name; as of the runs. Default {@link NamingConvention#standard()}. */
    public OfflineBuilder namingConvention(NamingConvention naming) {
        this.naming = Objects.requireNonNull(naming, "naming");
        return this;
    }

    /** How long one statement of the script may wait for a lock on a table. Default 5 seconds; zero waits for ever. */
    public OfflineBuilder statementLockTimeout(Duration statementLockTimeout) {
        this.statementLockTimeout = Objects.requireNonNull(statementLockTimeout, "statementLockTimeout");
        return this;
    }

    /** What the state table says of who applied a revision. Default: who writes the script, and the host. */
    public OfflineBuilder appliedBy(@Nullable String appliedBy) {
        this.appliedBy = appliedBy;
        return this;
    }

    /** SQLite: whether foreign keys are enforced while the script runs. Default false, as the driver's. */
    public OfflineBuilder foreignKeys(boolean enforced) {
        this.foreignKeys = enforced;
        return this;
    }

    /**
     * The finished writer of scripts. Reads no file yet.
     *
     * @throws InvalidOptionException an option has a value that cannot work
     * @throws dev.migrations.error.NoScriptException no script can be written for this kind of database
     * @throws dev.migrations.script.RevisionLocationException a location is not written as one
     */
    public OfflineMigrations build() {
        return new OfflineMigrations(new OfflineSettings(
                dialect,
                RevisionLocation.parse(locations),
                List.copyOf(javaMigrations),
                classLoader != null ? classLoader : Settings.defaultClassLoader(),
                OptionRules.table(table),
                OptionRules.schema(schema),
                transaction,
                naming,
                OptionRules.duration("statement-lock-timeout", statementLockTimeout),
                appliedBy,
                foreignKeys));
    }
}
