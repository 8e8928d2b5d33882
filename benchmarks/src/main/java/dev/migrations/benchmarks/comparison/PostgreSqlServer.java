package dev.migrations.benchmarks.comparison;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** An embedded server on this machine. It does not wait for the disk, so that what is compared is not the disk. */
final class PostgreSqlServer implements Databases {

    private final EmbeddedPostgres server;
    private int count;

    PostgreSqlServer() throws IOException {
        server = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "off")
                .setServerConfig("synchronous_commit", "off")
                .setServerConfig("full_page_writes", "off")
                // One transaction holds a lock on everything that it creates.
                .setServerConfig("max_locks_per_transaction", "2048")
                .start();
    }

    @Override
    public String title() throws SQLException {
        try (Connection connection = administration()) {
            return "PostgreSQL " + connection.getMetaData().getDatabaseProductVersion();
        }
    }

    @Override
    public String empty() throws SQLException {
        return create("template0");
    }

    @Override
    public String copy(String url) throws SQLException {
        return create(name(url));
    }

    private String create(String template) throws SQLException {
        String name = "benchmark_" + ++count;
        administrate("CREATE DATABASE " + name + " TEMPLATE " + template);
        return server.getJdbcUrl("postgres", name) + "&password=postgres";
    }

    @Override
    public void drop(String url) throws SQLException {
        administrate("DROP DATABASE " + name(url) + " WITH (FORCE)");
    }

    private static String name(String url) {
        return url.substring(url.lastIndexOf('/') + 1, url.indexOf('?'));
    }

    private void administrate(String sql) throws SQLException {
        try (Connection connection = administration();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection administration() throws SQLException {
        return server.getPostgresDatabase().getConnection();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
