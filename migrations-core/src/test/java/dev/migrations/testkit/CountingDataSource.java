package dev.migrations.testkit;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Counts the connections that are asked for, and notes the statements that are sent. Thread-safe. */
public final class CountingDataSource implements DataSource {

    private static final long PATIENCE_MS = TimeUnit.SECONDS.toMillis(30);

    private final DataSource inner;
    private final List<String> sent = new ArrayList<>();
    private int connections;

    public CountingDataSource(DataSource inner) {
        this.inner = inner;
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

    private static <T> T proxy(Class<T> type, Calls calls) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> calls.call(method, arguments)));
    }

    private static @Nullable Object call(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    @FunctionalInterface
    private interface Calls {
        @Nullable
        Object call(Method method, Object @Nullable [] arguments) throws Throwable;
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return inner.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        inner.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        inner.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return inner.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        return inner.getParentLogger();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return inner.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return inner.isWrapperFor(type);
    }
}
