package dev.migrations.internal.store;

import dev.migrations.dialect.LockStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
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
        LockStrategy strategy = one.dialect().lockStrategy();
        if (strategy instanceof LockStrategy.TransactionLock lock) {
            return meet(lock.tryLock(), one, other);
        }
        if (strategy instanceof LockStrategy.NamedLock lock) {
            return sameServer(lock, one, other) && sameCatalog(one, other);
        }
        if (strategy instanceof LockStrategy.RowLock) {
            return samePath(one, other);
        }
        return sameFile(one, other);
    }

    private static boolean sameServer(LockStrategy.NamedLock lock, Session one, Session other) throws SQLException {
        String name = "migrations " + UUID.randomUUID();
        boolean free = isOne(one, lock.tryLock(), name);
        try {
            return !free || !isOne(other, lock.tryLock(), name);
        } finally {
            one.queryTexts(lock.release(), name);
            other.queryTexts(lock.release(), name);
        }
    }

    private static boolean isOne(Session session, String query, String name) throws SQLException {
        return session.queryTexts(query, name).equals(List.of("1"));
    }

    private static boolean sameCatalog(Session one, Session other) throws SQLException {
        return Objects.equals(one.connection().getCatalog(), other.connection().getCatalog());
    }

    /** H2's own path of the file; a database in memory has only its name. */
    private static boolean samePath(Session one, Session other) throws SQLException {
        String path = "SELECT DATABASE_PATH()";
        return one.queryTexts(path).equals(other.queryTexts(path)) && sameCatalog(one, other);
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
