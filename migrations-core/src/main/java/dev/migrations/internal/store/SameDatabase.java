package dev.migrations.internal.store;

import dev.migrations.dialect.LockStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/**
 * Finds out whether two sessions are on one database, and leaves no trace in either. Names and addresses prove nothing
 * (there are poolers, aliases, copies of servers); a lock that one session holds and the other runs into does.
 */
public final class SameDatabase {

    private SameDatabase() {}

    /** Whether {@code one} and {@code other} are on the same database, as far as that can be told. */
    public static boolean of(Session one, Session other) throws SQLException {
        if (!one.dialect().equals(other.dialect())) {
            return false;
        }
        return one.dialect().lockStrategy() instanceof LockStrategy.TransactionLock lock
                ? meet(lock.tryLock(), one, other)
                : sameFile(one, other);
    }

    /** In a transaction, which pins the server's connection behind a pooler until the other has asked. */
    private static boolean meet(String tryLock, Session one, Session other) throws SQLException {
        long key = UUID.randomUUID().getMostSignificantBits();
        one.transactions().begin();
        try {
            return !isFree(tryLock, key, one) || !isFree(tryLock, key, other);
        } finally {
            one.transactions().rollbackIfOpen();
        }
    }

    private static boolean isFree(String tryLock, long key, Session session) throws SQLException {
        try (PreparedStatement statement = session.connection().prepareStatement(tryLock)) {
            statement.setInt(1, (int) (key >> Integer.SIZE));
            statement.setInt(2, (int) key);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() && rows.getBoolean(1);
            }
        }
    }

    /** Two databases in memory may be one that is shared; what they record will show it. */
    private static boolean sameFile(Session one, Session other) throws SQLException {
        Optional<Path> file = FileLockSource.databaseFile(one);
        Optional<Path> otherFile = FileLockSource.databaseFile(other);
        if (file.isEmpty() || otherFile.isEmpty()) {
            return file.isEmpty() && otherFile.isEmpty();
        }
        try {
            return Files.isSameFile(file.get(), otherFile.get());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
