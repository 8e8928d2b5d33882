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

    /** A lock of the operating system on a file beside the database's own. */
    record FileLock() implements LockStrategy {}
}
