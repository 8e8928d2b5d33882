package dev.migrations.testkit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/** Counts the connections that are asked for, and notes the statements that are sent. Thread-safe. */
public final class CountingDataSource extends ForwardingDataSource {

    private static final long PATIENCE_MS = TimeUnit.SECONDS.toMillis(30);

    private final List<String> sent = new ArrayList<>();
    private int connections;

    public CountingDataSource(DataSource inner) {
        super(inner);
    }

    /** How often a connection was asked for. */
    public synchronized int connections() {
        return connections;
    }

    /** The statements that were sent. */
    public synchronized List<String> sent() {
        return List.copyOf(sent);
    }

    /** Waits until so many statements were sent. */
    public synchronized void awaitSent(int count) throws InterruptedException {
        long end = System.currentTimeMillis() + PATIENCE_MS;
        while (sent.size() < count) {
            long left = end - System.currentTimeMillis();
            if (left <= 0) {
                throw new AssertionError("only " + sent + " were sent");
            }
            wait(left);
        }
    }

    private synchronized void note(String sql) {
        sent.add(sql);
        notifyAll();
    }

    @Override
    public Connection getConnection() throws SQLException {
        synchronized (this) {
            connections++;
        }
        Connection connection = inner.getConnection();
        return proxy(Connection.class, (method, arguments) -> {
            Object answer = call(connection, method, arguments);
            String sql = arguments != null && arguments.length > 0 ? String.valueOf(arguments[0]) : "";
            if (answer instanceof PreparedStatement prepared) {
                return statement(PreparedStatement.class, prepared, sql);
            }
            return answer instanceof Statement plain ? statement(Statement.class, plain, "") : answer;
        });
    }

    private <T extends Statement> T statement(Class<T> type, T statement, String prepared) {
        return proxy(type, (method, arguments) -> {
            if (method.getName().startsWith("execute")) {
                note(prepared.isEmpty() && arguments != null ? String.valueOf(arguments[0]) : prepared);
            }
            return call(statement, method, arguments);
        });
    }
}
