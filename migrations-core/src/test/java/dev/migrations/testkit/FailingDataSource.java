package dev.migrations.testkit;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Refuses one statement of plain SQL, or one method of its connections, each time. Thread-safe. */
public final class FailingDataSource extends ForwardingDataSource {

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
        super(inner);
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
}
