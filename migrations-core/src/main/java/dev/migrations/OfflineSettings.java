package dev.migrations;

import dev.migrations.dialect.Dialect;
import dev.migrations.dialect.StateTableNames;
import dev.migrations.internal.offline.ScriptTarget;
import dev.migrations.internal.runtime.RunSettings;
import dev.migrations.internal.store.Author;
import dev.migrations.operation.NamingConvention;
import dev.migrations.plan.TransactionMode;
import dev.migrations.script.JavaMigration;
import dev.migrations.script.RevisionLocation;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the builder collected. An empty list of locations means the default one. */
record OfflineSettings(
        Dialect dialect,
        List<RevisionLocation> locations,
        List<JavaMigration> javaMigrations,
        ClassLoader classLoader,
        String table,
        @Nullable String schema,
        TransactionMode transaction,
        NamingConvention naming,
        Duration statementLockTimeout,
        @Nullable String appliedBy,
        boolean foreignKeys) {

    /** What a database's own configuration says of scripts. */
    static OfflineSettings of(Dialect dialect, Settings settings) {
        return new OfflineSettings(
                dialect,
                settings.locations(),
                settings.javaMigrations(),
                settings.classLoader(),
                settings.table(),
                settings.schema(),
                settings.transaction(),
                settings.naming(),
                settings.statementLockTimeout(),
                settings.appliedBy(),
                false);
    }

    ScriptTarget target() {
        return new ScriptTarget(
                dialect,
                new StateTableNames(schema, table),
                Author.current(appliedBy),
                new RunSettings(transaction, statementLockTimeout, Duration.ZERO),
                foreignKeys);
    }
}
