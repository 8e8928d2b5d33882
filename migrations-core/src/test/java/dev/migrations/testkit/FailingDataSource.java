package dev.migrations.testkit;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Refuses one statement of plain SQL, or one method of its connections, each time. Thread-safe. */
public final class FailingDataSource implements DataSource {

    private final DataSource inner;
    private final String refused;
    private final String state;
    private final List<Connection> opened = new CopyOnWriteArrayList<>();

    /**
     * Fails what is sent.
     *
     * @param refused how the SQL begins, or what the connection's method is called
     * @param state the SQLState of the failure
     */
    public FailingDataSource(DataSource inner, String refused, String state) {
        this.inner = inner;
        this.refused = refused;
        this.state = state;
    }

    /** The driver's own connections that were given out, the oldest first. */
    public List<Connection> opened() {
        return List.copyOf(opened);
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = inner.getConnection();
        opened.add(connection);
        return proxy(Connection.class, (method, arguments) -> {
            if (method.getName().equals("unwrap")) {
                return connection;
            }
            if (method.getName().equals(refused)) {
                throw new SQLException("refused by the test", state);
            }
            Object answer = call(connection, method, arguments);
            return method.getName().equals("createStatement") ? statement(answer) : answer;
        });
    }

    private Statement statement(@Nullable Object statement) {
        return proxy(Statement.class, (method, arguments) -> {
            if (method.getName().startsWith("execute")
                    && arguments != null
                    && String.valueOf(arguments[0]).startsWith(refused)) {
                throw new SQLException("refused by the test", state);
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

    private static @Nullable Object call(@Nullable Object target, Method method, Object @Nullable [] arguments)
            throws Throwable {
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
