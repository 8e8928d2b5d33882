package dev.migrations.testkit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A server that gives each test a database of its own, empty. The shared one is started once in a JVM and ends with it; a
 * server from outside, named by the system property or environment variable {@value #OUTSIDE}, is used instead if there
 * is one. Its user must be allowed to create databases.
 */
public final class PostgreSqlServer {

    /** Names a server from outside, as a JDBC URL with user and password. */
    public static final String OUTSIDE = "MIGRATIONS_TEST_POSTGRESQL_URL";

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final String url;
    private final Deque<String> empty = new ConcurrentLinkedDeque<>();

    private PostgreSqlServer(String url) {
        this.url = url;
    }

    /** The server behind a JDBC URL that has its user and password in it. */
    public static PostgreSqlServer at(String url) {
        return new PostgreSqlServer(url);
    }

    /** The server that the tests of this JVM share. */
    public static PostgreSqlServer shared() {
        return Shared.SERVER;
    }

    /** A database without tables; when it is closed it is emptied, and another test gets it. */
    public PostgreSqlDatabase newDatabase() {
        String used = empty.poll();
        if (used != null) {
            return new PostgreSqlDatabase(this, used);
        }
        String name = "test_" + ProcessHandle.current().pid() + "_" + COUNT.incrementAndGet();
        new PostgreSqlDatabase(this, administration().getDatabaseName()).run("CREATE DATABASE " + name);
        return new PostgreSqlDatabase(this, name);
    }

    /** Far cheaper than to drop it and to create another. */
    void empty(PostgreSqlDatabase database) {
        database.run(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database()"
                        + " AND pid <> pg_backend_pid()",
                "DO $$ DECLARE s name; BEGIN FOR s IN SELECT nspname FROM pg_namespace WHERE nspname NOT LIKE 'pg\\_%'"
                        + " AND nspname <> 'information_schema' LOOP EXECUTE format('DROP SCHEMA %I CASCADE', s);"
                        + " END LOOP; END $$",
                "CREATE SCHEMA public");
        empty.push(database.name());
    }

    DataSource dataSource(String database) {
        PGSimpleDataSource dataSource = administration();
        dataSource.setDatabaseName(database);
        return dataSource;
    }

    String url(String database) {
        PGSimpleDataSource dataSource = administration();
        dataSource.setDatabaseName(database);
        return dataSource.getUrl() + "&user=" + dataSource.getUser() + "&password=" + dataSource.getPassword();
    }

    String uri(String database) {
        PGSimpleDataSource dataSource = administration();
        return "postgresql://" + dataSource.getUser() + ":" + dataSource.getPassword() + "@"
                + dataSource.getServerNames()[0] + ":" + dataSource.getPortNumbers()[0] + "/" + database;
    }

    private PGSimpleDataSource administration() {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(url);
        return dataSource;
    }

    /** Started with the first test that asks for it. */
    private static final class Shared {

        static final PostgreSqlServer SERVER = new PostgreSqlServer(find());

        private static String find() {
            @Nullable String outside = System.getProperty(OUTSIDE, System.getenv(OUTSIDE));
            return outside != null ? outside : start();
        }

        private static String start() {
            try {
                EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .setServerConfig("max_prepared_transactions", "5")
                        .start();
                return server.getJdbcUrl("postgres", "postgres") + "&password=postgres";
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
