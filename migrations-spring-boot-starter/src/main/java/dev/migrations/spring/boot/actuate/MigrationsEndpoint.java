package dev.migrations.spring.boot.actuate;

import dev.migrations.Migrations;
import dev.migrations.RevisionInfo;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;

/**
 * The endpoint {@code migrations}. Everything is read from the database when it is asked for; nothing is ever written.
 * A name that is not known gives null, which is a 404.
 */
@Endpoint(id = "migrations")
public final class MigrationsEndpoint {

    private final Map<String, Migrations> databases;
    private final boolean showSql;

    /**
     * An endpoint for these databases, which shows no SQL.
     *
     * @param databases each with its name; a single one is called {@code default}
     */
    public MigrationsEndpoint(Map<String, Migrations> databases) {
        this(databases, false);
    }

    /** An endpoint for these databases, which shows SQL to those of whom nothing is known, or does not. */
    MigrationsEndpoint(Map<String, Migrations> databases, boolean showSql) {
        this.databases = new TreeMap<>(databases);
        this.showSql = showSql;
    }

    /** Where each database stands. */
    @ReadOperation
    public DatabasesDescriptor databases() {
        Map<String, DatabaseDescriptor> described = new TreeMap<>();
        databases.forEach((name, migrations) -> described.put(name, DatabaseDescriptor.of(migrations.status())));
        return new DatabasesDescriptor(described);
    }

    /** The revisions of one database, in upgrade order. */
    @ReadOperation
    public @Nullable RevisionsDescriptor revisions(@Selector String database) {
        Migrations migrations = databases.get(database);
        return migrations == null ? null : RevisionsDescriptor.of(migrations.history());
    }

    /** One revision, and what the log says of it. */
    @ReadOperation
    public @Nullable RevisionDescriptor revision(@Selector String database, @Selector String revision) {
        return revision(database, revision, showSql);
    }

    @Nullable
    RevisionDescriptor revision(String database, String revision, boolean withSql) {
        Migrations migrations = databases.get(database);
        return migrations == null ? null : describe(migrations, revision, withSql);
    }

    private static @Nullable RevisionDescriptor describe(Migrations migrations, String revision, boolean withSql) {
        for (RevisionInfo info : migrations.history()) {
            if (info.revision().value().equals(revision)) {
                return RevisionDescriptor.of(info)
                        .with(migrations.log(revision), withSql ? migrations.sql(revision) : null);
            }
        }
        return null;
    }
}
