package dev.migrations.internal.store;

import dev.migrations.dialect.Dialect;
import dev.migrations.dialect.LockStrategy;
import dev.migrations.error.SecondConnectionException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Borrows a connection from a pool that may have none left. A pool of one would let us wait as long as it waits by
 * itself, half a minute usually, and then blame the database.
 */
public final class SecondConnection {

    private static final Logger log = LoggerFactory.getLogger(SecondConnection.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private SecondConnection() {}

    /** Whether a run on such a database uses two connections at a time. */
    public static boolean isNeeded(Dialect dialect) {
        LockStrategy strategy = dialect.lockStrategy();
        return strategy instanceof LockStrategy.TransactionLock || strategy instanceof LockStrategy.RowLock;
    }

    /**
     * Borrows one and gives it back.
     *
     * @throws SecondConnectionException there is none
     */
    public static void tryOne(DataSource dataSource) throws SQLException {
        borrow(dataSource).close();
    }

    static Connection borrow(DataSource dataSource) throws SQLException {
        CompletableFuture<Connection> borrowed = new CompletableFuture<>();
        Thread thread = new Thread(new Borrowing(borrowed, dataSource), "migrations-lock-connection");
        thread.setDaemon(true);
        thread.start();
        long start = System.nanoTime();
        try {
            return borrowed.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            giveBackWhenItComes(borrowed);
            throw new SecondConnectionException(PATIENCE, e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof SQLException sql) {
                if (isOfPool(sql)) {
                    throw new SecondConnectionException(Duration.ofNanos(System.nanoTime() - start), sql);
                }
                throw sql;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            giveBackWhenItComes(borrowed);
            throw new InterruptedRunException(e);
        }
    }

    private record Borrowing(CompletableFuture<Connection> borrowed, DataSource dataSource) implements Runnable {

        @Override
        public void run() {
            try {
                borrowed.complete(dataSource.getConnection());
            } catch (SQLException | RuntimeException e) {
                borrowed.completeExceptionally(e);
            }
        }
    }

    private static void giveBackWhenItComes(CompletableFuture<Connection> borrowed) {
        CompletableFuture<Void> givenBack = borrowed.thenAccept(SecondConnection::giveBack);
        log.debug("The pool's answer is no longer waited for: {}", givenBack);
    }

    private static void giveBack(Connection late) {
        try {
            late.close();
        } catch (SQLException e) {
            log.warn("A connection that came too late could not be given back: {}", e.getMessage());
        }
    }

    /** What a server or its driver says has an SQL state; a pool that has none to give is alone in saying nothing. */
    private static boolean isOfPool(SQLException failure) {
        return failure.getSQLState() == null;
    }
}
