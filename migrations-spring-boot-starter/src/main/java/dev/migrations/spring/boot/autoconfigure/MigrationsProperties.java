package dev.migrations.spring.boot.autoconfigure;

import dev.migrations.operation.NamingConvention;
import dev.migrations.plan.AheadPolicy;
import dev.migrations.plan.ChangedPolicy;
import dev.migrations.plan.FailurePolicy;
import dev.migrations.plan.OutOfOrderPolicy;
import dev.migrations.plan.TransactionMode;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.StringUtils;

/**
 * The {@code migrations.*} properties.
 *
 * @param enabled Whether anything of this is there at all.
 * @param location Comma-separated list of the places that hold the revisions: "classpath:..." or a directory.
 * @param startup What the start of the application does to the database.
 * @param target Where an upgrade goes: "heads", "head", a revision id or an unambiguous beginning of one.
 * @param table Name of the state table. The log's has "_log" after it.
 * @param schema Schema of the state tables. By default the one that the connection has.
 * @param transaction How much of an upgrade runs in one transaction.
 * @param naming How Java revisions call what they give no name.
 * @param lockTimeout How long to wait while another process migrates this database.
 * @param statementLockTimeout How long one statement may wait for a lock on a table. Zero waits for ever.
 * @param waitTimeout How long to wait for another process to apply what is pending, with "startup=wait".
 * @param connectTimeout How long to try to reach a database that is not up yet. Zero tries once.
 * @param ahead What to do when the database holds revisions that this build does not carry.
 * @param outOfOrder What to do with a pending revision that lies below an applied one.
 * @param changed What to do when an applied revision was edited since.
 * @param onFailure What becomes of the application when a revision fails at its start.
 * @param stampExisting Revision that a database with tables, but without state, is taken to be at: "0001", or "0001 if
 *     customers" when that holds only where there is a table of this name.
 * @param backup Folder for a copy of an SQLite database, made before anything is applied. The newest three are kept.
 * @param appliedBy What the state table says of who applied a revision. By default the operating system's user and host.
 * @param url JDBC URL of connections that only the migrations use. By default, the application's own connections or, where
 *     "migrations.user" is set, their URL.
 * @param user User of the connections that only the migrations use: one who may change the schema.
 * @param password Password of that user.
 */
@ConfigurationProperties("migrations")
record MigrationsProperties(
        @DefaultValue("true") boolean enabled,
        @Nullable List<String> location,
        @DefaultValue("upgrade") Startup startup,
        @DefaultValue("heads") String target,
        @DefaultValue("schema_revision") String table,
        @Nullable String schema,
        @DefaultValue("revision") TransactionMode transaction,
        @DefaultValue Naming naming,
        @DefaultValue("5m") Duration lockTimeout,
        @DefaultValue("5s") Duration statementLockTimeout,
        @DefaultValue("5m") Duration waitTimeout,
        @DefaultValue("30s") Duration connectTimeout,
        @DefaultValue("warn") AheadPolicy ahead,
        @DefaultValue("apply") OutOfOrderPolicy outOfOrder,
        @DefaultValue("fail") ChangedPolicy changed,
        @DefaultValue("stop") FailurePolicy onFailure,
        @Nullable String stampExisting,
        @Nullable String backup,
        @Nullable String appliedBy,
        @Nullable String url,
        @Nullable String user,
        @Nullable String password) {

    MigrationsProperties {
        schema = given(schema);
        stampExisting = given(stampExisting);
        backup = given(backup);
        appliedBy = given(appliedBy);
        url = given(url);
        user = given(user);
        password = given(password);
    }

    /**
     * The patterns of names.
     *
     * @param primaryKey Name of a primary key that a Java revision gives none. To be chosen before the first of them.
     * @param foreignKey Name of a foreign key that a Java revision gives none. To be chosen before the first of them.
     * @param unique Name of a unique constraint that a Java revision gives none. To be chosen before the first of them.
     * @param check Name of a check that a Java revision gives none. To be chosen before the first of them.
     * @param exclusion Name of an exclusion constraint that a Java revision gives none. To be chosen before the first of
     *     them.
     * @param index Name of an index that a Java revision gives none. To be chosen before the first of them.
     */
    record Naming(
            @DefaultValue("pk_{table}") String primaryKey,

            @DefaultValue("fk_{table}_{columns}_{referenced}")
            String foreignKey,

            @DefaultValue("uq_{table}_{columns}") String unique,
            @DefaultValue("ck_{table}_{hash}") String check,
            @DefaultValue("ex_{table}_{hash}") String exclusion,
            @DefaultValue("ix_{table}_{columns}") String index) {

        NamingConvention convention() {
            return new NamingConvention(primaryKey, foreignKey, unique, check, exclusion, index);
        }
    }

    /** An empty value is how a placeholder, as in ${SCHEMA:}, says that there is none. */
    private static @Nullable String given(@Nullable String value) {
        return StringUtils.hasText(value) ? value : null;
    }

    /** The configured locations; none when the default one is meant, which is allowed to be empty of files. */
    List<String> namedLocations() {
        return location == null ? List.of() : location;
    }

    /** Says little: a password must not get into a log, nor must a URL, which may hold one. */
    @Override
    public String toString() {
        return "MigrationsProperties[location=" + location + ", startup=" + startup + ", target=" + target + "]";
    }
}
