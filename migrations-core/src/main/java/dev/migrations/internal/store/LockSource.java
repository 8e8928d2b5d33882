package dev.migrations.internal.store;

import dev.migrations.dialect.LockStrategy;
import dev.migrations.dialect.StateTableNames;
import java.sql.SQLException;
import java.util.Optional;

/** One way to get the lock of one database and one pair of tables. Not thread-safe; closed after the run. */
sealed interface LockSource extends AutoCloseable
        permits AdvisoryLockSource, FileLockSource, MemoryLockSource, NamedLockSource, RowLockSource {

    /** The way of the session's database. */
    static LockSource of(Session session, Connector connector, StateTableNames located, Author author)
            throws SQLException {
        LockStrategy strategy = session.dialect().lockStrategy();
        if (strategy instanceof LockStrategy.TransactionLock transactionLock) {
            return new AdvisoryLockSource(transactionLock, connector, located, author, session.database());
        }
        if (strategy instanceof LockStrategy.NamedLock namedLock) {
            return new NamedLockSource(namedLock, session, located);
        }
        if (strategy instanceof LockStrategy.RowLock rowLock) {
            return session.database().isInProcess()
                    ? new MemoryLockSource(session.database().identity())
                    : RowLockSource.of(rowLock, session, connector, located, author);
        }
        return FileLockSource.of(session, author);
    }

    /** Equal for all who must not run side by side in this process. */
    String key();

    /** Tries once, without waiting. */
    Optional<MigrationLock> tryAcquire() throws SQLException;

    /** Who holds it, for people. */
    String holder();

    @Override
    void close();
}
