package dev.migrations.internal.runtime;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import org.jspecify.annotations.Nullable;

/**
 * The connection as a Java revision sees it: everything but the end of the transaction, which belongs to the engine. A
 * commit half-way would leave a revision that is neither applied nor not.
 */
final class GuardedConnection implements InvocationHandler {

    private final Connection connection;

    private GuardedConnection(Connection connection) {
        this.connection = connection;
    }

    static Connection of(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                GuardedConnection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                new GuardedConnection(connection));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
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
                if (arguments == null || arguments.length == 0) {
                    throw refused(method.getName());
                }
            }
            case "equals" -> {
                return arguments != null && proxy == arguments[0];
            }
            case "hashCode" -> {
                return System.identityHashCode(proxy);
            }
            default -> {}
        }
        return forward(method, arguments);
    }

    static IllegalStateException refused(String what) {
        return new IllegalStateException("A revision may not call " + what
                + " on its connection: the transaction holds the state row too, and ends with the revision.");
    }

    private @Nullable Object forward(Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }
}
