package dev.migrations.testkit;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** A database of one test, empty at its beginning. The pools that it has given out are closed with it. */
public abstract class TestDatabase implements AutoCloseable {

    private final Deque<HikariDataSource> pools = new ArrayDeque<>();

    /** Its JDBC URL, with user and password where there are any. */
    public abstract String url();

    /** A query for the names of all tables of the schema. */
    protected abstract String tableNames();

    /** Whether a definition commits what is open, so that a section with one is no single transaction. */
    public boolean definitionsCommit() {
        return false;
    }

    /** An expression for the schema that a statement without one means. */
    public String currentSchema() {
        return "CURRENT_SCHEMA";
    }

    /** How the catalogue spells a name that was written in lower case and without quotes. */
    public String spelled(String name) {
        return name;
    }

    /** A statement that stands in no transaction, or commits by itself, and changes nothing. */
    public String maintenance() {
        return "VACUUM";
    }

    /** A query that ends only when it is cancelled. */
    public abstract String forever();

    /** Opens a connection for each request. */
    public abstract DataSource dataSource();

    /** A pool of at most five connections that do not stay idle for long. */
    public HikariDataSource pool(Consumer<HikariConfig> configure) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(dataSource());
        config.setMaximumPoolSize(5);
        config.setMinimumIdle(0);
        configure.accept(config);
        HikariDataSource pool = new HikariDataSource(config);
        pools.push(pool);
        return pool;
    }

    /** Runs statements one after another, each committed. */
    public void run(String... statements) {
        try (Connection connection = dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The rows of a query, the columns separated by a blank. */
    public List<String> rows(String query) {
        try (Connection connection = dataSource().getConnection()) {
            return rows(connection, query);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The rows of a query through a connection of the test's own. */
    public static List<String> rows(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                StringJoiner row = new StringJoiner(" ");
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    row.add(String.valueOf(rows.getString(i)));
                }
                found.add(row.toString());
            }
            return found;
        }
    }

    /** The names of the tables beside the state tables, sorted. */
    public List<String> tables() {
        return rows(tableNames()).stream()
                .filter(t -> !t.startsWith("schema_revision"))
                .sorted()
                .toList();
    }

    /** Whether the state tables are there. */
    public boolean hasState() {
        return rows(tableNames()).contains("schema_revision");
    }

    /** The rows of the state table in the order of their ids: id, state, statements started, done and in all. */
    public List<String> state() {
        return rows("SELECT revision, state, statements_started, statements_done, statements_total"
                + " FROM schema_revision ORDER BY revision");
    }

    /** The rows of the log in their order: action, revision, outcome. */
    public List<String> log() {
        return rows("SELECT action, revision, outcome FROM schema_revision_log ORDER BY id");
    }

    @Override
    public void close() {
        pools.forEach(HikariDataSource::close);
    }
}
