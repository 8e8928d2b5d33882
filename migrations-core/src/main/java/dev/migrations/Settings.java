package dev.migrations;

import dev.migrations.operation.NamingConvention;
import dev.migrations.plan.AheadPolicy;
import dev.migrations.plan.ChangedPolicy;
import dev.migrations.plan.FailurePolicy;
import dev.migrations.plan.OutOfOrderPolicy;
import dev.migrations.plan.TransactionMode;
import dev.migrations.revision.RevisionSelector;
import dev.migrations.script.JavaMigration;
import dev.migrations.script.RevisionLocation;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** What the builder collected. An empty list of locations means the default one. */
record Settings(
        DataSource dataSource,
        DataSource migrationDataSource,
        List<RevisionLocation> locations,
        List<JavaMigration> javaMigrations,
        ClassLoader classLoader,
        RevisionSelector target,
        String table,
        @Nullable String schema,
        TransactionMode transaction,
        NamingConvention naming,
        Duration lockTimeout,
        Duration statementLockTimeout,
        Duration connectTimeout,
        AheadPolicy ahead,
        OutOfOrderPolicy outOfOrder,
        ChangedPolicy changed,
        FailurePolicy onFailure,
        @Nullable StampExisting stampExisting,
        @Nullable Path backup,
        @Nullable String appliedBy,
        MigrationListener listener,
        Duration announceAfter) {

    /** Whether what writes has connections of its own. */
    boolean hasOwnConnections() {
        return migrationDataSource != dataSource;
    }

    /** The same with another listener beside the one that is there. */
    Settings with(MigrationListener other) {
        return new Settings(
                dataSource,
                migrationDataSource,
                locations,
                javaMigrations,
                classLoader,
                target,
                table,
                schema,
                transaction,
                naming,
                lockTimeout,
                statementLockTimeout,
                connectTimeout,
                ahead,
                outOfOrder,
                changed,
                onFailure,
                stampExisting,
                backup,
                appliedBy,
                listener.and(other),
                announceAfter);
    }

    static ClassLoader defaultClassLoader() {
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        return context != null ? context : Settings.class.getClassLoader();
    }
}
