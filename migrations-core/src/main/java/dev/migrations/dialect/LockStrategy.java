package dev.migrations.dialect;

import java.util.List;

/** How a database keeps two runs apart. Every lock lives and dies with a connection or a process. */
public sealed interface LockStrategy {

    /**
     * A lock inside an open transaction on a connection of its own.
     *
     * @param begin the first statement of the transaction: in a stricter isolation its first query's snapshot would last as
     *     long as it does
     * @param tryLock takes two integers and answers true or false at once
     * @param hold what is run at once after the lock was got, so that the transaction may stay open and idle
     * @param holder takes the same two integers and answers the holder's application name and start, oldest first
     * @param announce takes a text for others to see, for the transaction only
     */
    record TransactionLock(String begin, String tryLock, List<String> hold, String holder, String announce)
            implements LockStrategy {}

    /**
     * A lock of the server on a name, which the working connection itself holds. Each statement takes the name.
     *
     * @param longestName in characters
     * @param tryLock answers 1 or 0 at once
     * @param isHeld answers 1 if this connection holds it
     * @param release gives it back
     * @param holder answers the holder's user, address and connection
     * @param holderConnection answers the holder's connection, which everyone may see
     */
    record NamedLock(
            int longestName, String tryLock, String isHeld, String release, String holder, String holderConnection)
            implements LockStrategy {}

    /**
     * A lock on the one row of a table, in an open transaction on a connection of its own.
     *
     * @param suffix what the table's name has behind the state table's
     * @param columns its columns: {@code id}, which is 1, and {@code holder}
     */
    record RowLock(String suffix, String columns) implements LockStrategy {}

    /** A lock of the operating system on a file beside the database's own. */
    record FileLock() implements LockStrategy {}
}
