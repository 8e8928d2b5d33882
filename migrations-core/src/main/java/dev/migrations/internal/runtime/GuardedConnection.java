package dev.migrations.internal.runtime;

import dev.migrations.dialect.Dialect;
import dev.migrations.internal.store.StopSignal;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * The connection as a Java revision sees it: everything but the end of the transaction, which belongs to the engine. A
 * commit half-way would leave a revision that is neither applied nor not. What leads back to the connection, a statement
 * or its metadata, leads back to this one.
 */
final class GuardedConnection implements InvocationHandler {

    private final Connection connection;
    private final Dialect dialect;
    private final StopSignal stop;

    private GuardedConnection(Connection connection, Dialect dialect, StopSignal stop) {
        this.connection = connection;
        this.dialect = dialect;
        this.stop = stop;
    }

    static Connection of(Connection connection, Dialect dialect, StopSignal stop) {
        return proxy(Connection.class, new GuardedConnection(connection, dialect, stop));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        boolean bare = arguments == null || arguments.length == 0;
        switch (method.getName()) {
            case "close" -> {
                // Libraries close what they were lent; the engine needs it still.
                return null;
            }
            case "getAutoCommit" -> {
                return false;
            }
            case "setAutoCommit" -> {
                if (arguments != null && Boolean.TRUE.equals(arguments[0])) {
                    throw refused(method.getName());
                }
                return null;
            }
            case "commit", "abort" -> throw refused(method.getName());
            case "rollback" -> {
                if (bare) {
                    throw refused(method.getName());
                }
            }
            case "setSavepoint" -> refuseSavepointOfTheDriver();
            case "unwrap" -> {
                if (arguments != null && arguments[0] == Connection.class) {
                    return proxy;
                }
                refuseConnection(arguments);
            }
            case "equals" -> {
                return arguments != null && proxy == arguments[0];
            }
            case "hashCode" -> {
                return System.identityHashCode(proxy);
            }
            default -> {}
        }
        return guarded((Connection) proxy, call(connection, method, arguments));
    }

    /** SQLite's driver leaves autocommit for it, and then begins transactions of its own. */
    private void refuseSavepointOfTheDriver() {
        if (dialect == Dialect.sqlite()) {
            throw new IllegalStateException(
                    "A revision may not call setSavepoint on its connection: SQLite's driver would"
                            + " begin transactions of its own after it. Execute SAVEPOINT and ROLLBACK TO instead.");
        }
    }

    /** What is beneath would end the transaction as well. */
    private static void refuseConnection(Object @Nullable [] arguments) {
        if (arguments != null && arguments[0] instanceof Class<?> type && Connection.class.isAssignableFrom(type)) {
            throw refused("unwrap(" + type.getSimpleName() + ")");
        }
    }

    static IllegalStateException refused(String what) {
        return new IllegalStateException("A revision may not call " + what
                + " on its connection: the transaction holds the state row too, and ends with the revision.");
    }

    private @Nullable Object guarded(Connection owner, @Nullable Object answer) {
        if (answer instanceof CallableStatement call) {
            return stoppable(CallableStatement.class, call, owner);
        }
        if (answer instanceof PreparedStatement prepared) {
            return stoppable(PreparedStatement.class, prepared, owner);
        }
        if (answer instanceof Statement statement) {
            return stoppable(Statement.class, statement, owner);
        }
        return answer instanceof DatabaseMetaData ? leadingBack(DatabaseMetaData.class, answer, owner) : answer;
    }

    /** A statement that a stop cancels, and that is not sent at all after one. */
    private <T extends Statement> Object stoppable(Class<T> type, T inner, Connection owner) {
        return proxy(type, (proxy, method, arguments) -> {
            if (!method.getName().startsWith("execute")) {
                return method.getName().equals("getConnection") ? owner : call(inner, method, arguments);
            }
            stop.check();
            StopSignal.Registration cancelling = stop.cancelling(inner);
            try {
                return call(inner, method, arguments);
            } finally {
                cancelling.close();
            }
        });
    }

    private static Object leadingBack(Class<?> type, Object inner, Connection owner) {
        return proxy(
                type,
                (proxy, method, arguments) ->
                        method.getName().equals("getConnection") ? owner : call(inner, method, arguments));
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(GuardedConnection.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static @Nullable Object call(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }
}
