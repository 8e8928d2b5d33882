package dev.migrations.badinput;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** One embedded server for all tests of this JVM. */
final class Postgres {

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private Postgres() {}

    /** The server, started when the first test asks for it and stopped when the JVM ends. */
    static EmbeddedPostgres server() {
        return Server.RUNNING;
    }

    /** The name of a new, empty database. */
    static String newDatabase() throws SQLException {
        String name = "badinput" + DATABASES.incrementAndGet();
        administrate("CREATE DATABASE " + name);
        return name;
    }

    /** The URL of a database for the server's superuser. */
    static String url(String database) {
        return server().getJdbcUrl("postgres", database);
    }

    /** The URL of a database without any user. */
    static String urlWithoutUser(String database) {
        return "jdbc:postgresql://localhost:" + server().getPort() + "/" + database;
    }

    static void administrate(String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url("postgres"));
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static final class Server {
        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
