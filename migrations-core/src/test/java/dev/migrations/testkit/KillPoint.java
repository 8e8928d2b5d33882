package dev.migrations.testkit;

import java.io.IOException;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Counts the calls that reach the database, and says so on standard output before one of them, so that whoever reads it
 * can kill this process there: between any two steps of its work, or in the middle of one. Thread-safe.
 */
public final class KillPoint {

    /** What is said at the point. */
    public static final String REACHED = "reached";

    private static final Set<String> CALLS = Set.of("commit", "rollback", "setAutoCommit", "close");

    private final String url;
    private final int point;
    private final boolean waits;
    private int calls;

    private KillPoint(String url, int point, boolean waits) {
        this.url = url;
        this.point = point;
        this.waits = waits;
    }

    /**
     * Connections to a database.
     *
     * @param point which call it is, the first is 1; 0 for none
     * @param waits whether the process waits there to be killed, or goes on meanwhile
     */
    public static DataSource at(String url, int point, boolean waits) {
        return new KillPoint(url, point, waits).dataSource();
    }

    private DataSource dataSource() {
        return ForwardingDataSource.proxy(DataSource.class, (method, arguments) -> {
            if (!method.getName().equals("getConnection")) {
                throw new UnsupportedOperationException(method.getName());
            }
            count();
            return connection(DriverManager.getConnection(url));
        });
    }

    private Connection connection(Connection connection) {
        return ForwardingDataSource.proxy(Connection.class, (method, arguments) -> {
            if (CALLS.contains(method.getName())) {
                count();
            }
            return counted(call(connection, method, arguments));
        });
    }

    private @Nullable Object counted(@Nullable Object answer) {
        if (answer instanceof PreparedStatement prepared) {
            return statement(PreparedStatement.class, prepared);
        }
        return answer instanceof Statement plain ? statement(Statement.class, plain) : answer;
    }

    private <T extends Statement> T statement(Class<T> type, T statement) {
        return ForwardingDataSource.proxy(type, (method, arguments) -> {
            if (method.getName().startsWith("execute")) {
                count();
            }
            return call(statement, method, arguments);
        });
    }

    private static @Nullable Object call(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
        return ForwardingDataSource.call(target, method, arguments);
    }

    private synchronized void count() throws IOException {
        calls++;
        if (calls == point) {
            System.out.println(REACHED);
            if (waits) {
                // Nobody writes; it ends when this process is killed, or when whoever started it has ended.
                System.exit(System.in.read() < 0 ? 3 : 4);
            }
        }
    }
}
