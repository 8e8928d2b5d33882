package dev.migrations.internal.runtime;

import dev.migrations.dialect.Dialect;
import dev.migrations.dialect.StatementTrait;
import dev.migrations.error.SourceLocation;
import dev.migrations.internal.store.StopSignal;
import dev.migrations.sql.ScriptSyntaxException;
import dev.migrations.sql.SqlSplitter;
import dev.migrations.sql.SqlStatement;
import java.io.StringReader;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The connection as a Java revision sees it: everything but the end of the transaction, which belongs to the engine. A
 * commit half-way would leave a revision that is neither applied nor not. What leads back to the connection, a statement
 * or its metadata, leads back to this one.
 */
final class GuardedConnection implements InvocationHandler {

    private static final Set<StatementTrait> CONTROL =
            Set.of(StatementTrait.BEGIN, StatementTrait.COMMIT, StatementTrait.ROLLBACK);

    private final Connection connection;
    private final Dialect dialect;
    private final StopSignal stop;
    private final boolean autocommit;

    /** The last text that was looked at, which is often the next one too. */
    private @Nullable String fit;

    private GuardedConnection(Connection connection, Dialect dialect, StopSignal stop, boolean autocommit) {
        this.connection = connection;
        this.dialect = dialect;
        this.stop = stop;
        this.autocommit = autocommit;
    }

    /** {@code connection} for a revision that is one transaction, or, with {@code autocommit}, that has none. */
    static Connection of(Connection connection, Dialect dialect, StopSignal stop, boolean autocommit) {
        return proxy(Connection.class, new GuardedConnection(connection, dialect, stop, autocommit));
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
                return autocommit;
            }
            case "setAutoCommit" -> {
                if (arguments != null && !Boolean.valueOf(autocommit).equals(arguments[0])) {
                    throw refused(method.getName(), autocommit);
                }
                return null;
            }
            case "commit", "abort" -> throw refused(method.getName(), autocommit);
            case "rollback" -> {
                if (bare) {
                    throw refused(method.getName(), autocommit);
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
        if (method.getName().startsWith("prepare")) {
            refuseControl(arguments);
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
    private void refuseConnection(Object @Nullable [] arguments) {
        if (arguments != null && arguments[0] instanceof Class<?> type && Connection.class.isAssignableFrom(type)) {
            throw refused("unwrap(" + type.getSimpleName() + ")", autocommit);
        }
    }

    /** What ends the transaction is refused in a text too. What cannot be cut into statements is for the database to judge. */
    private void refuseControl(Object @Nullable [] arguments) {
        if (arguments == null || arguments.length == 0 || !(arguments[0] instanceof String sql) || sql.equals(fit)) {
            return;
        }
        SourceLocation place = new SourceLocation("execute", 1);
        SqlSplitter splitter = new SqlSplitter(dialect.lexicalRules(), new StringReader(sql), place);
        try {
            for (SqlStatement next = splitter.next(); next != null; next = splitter.next()) {
                refuseControl(next, dialect.traits(next), autocommit);
            }
        } catch (ScriptSyntaxException e) {
            return;
        }
        fit = sql;
    }

    /** Refuses a statement that begins or ends a transaction. */
    static void refuseControl(SqlStatement statement, Set<StatementTrait> traits, boolean autocommit) {
        if (!Collections.disjoint(traits, CONTROL)) {
            throw refused(statement.firstWord().toUpperCase(Locale.ROOT), autocommit);
        }
    }

    private static IllegalStateException refused(String what, boolean autocommit) {
        if (autocommit) {
            return new IllegalStateException("A revision with transaction = NONE may not call " + what
                    + " on its connection: each of its statements is committed by itself. What belongs together"
                    + " needs a revision of its own.");
        }
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
                if (method.getName().equals("addBatch")) {
                    refuseControl(arguments);
                }
                return method.getName().equals("getConnection") ? owner : call(inner, method, arguments);
            }
            refuseControl(arguments);
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
