package dev.migrations.badinput;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** Fails as often as it was told to, then gives connections. Counts how often it was asked. */
final class FlakyDataSource {

    private final String url;
    private final Deque<SQLException> failures;
    private final AtomicInteger asked = new AtomicInteger();

    FlakyDataSource(String url, SQLException... failures) {
        this.url = url;
        this.failures = new ArrayDeque<>(Arrays.asList(failures));
    }

    int asked() {
        return asked.get();
    }

    DataSource dataSource() {
        return (DataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    if (!method.getName().equals("getConnection")) {
                        throw new UnsupportedOperationException(method.getName());
                    }
                    return connection();
                });
    }

    private Connection connection() throws SQLException {
        asked.incrementAndGet();
        SQLException failure = failures.poll();
        if (failure != null) {
            throw failure;
        }
        return DriverManager.getConnection(url);
    }
}
