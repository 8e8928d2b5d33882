package dev.migrations.internal.store;

import dev.migrations.error.DatabaseAccessException;
import dev.migrations.error.LockFileException;
import dev.migrations.error.MigrationException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A lock of the operating system on a file beside the database. It ends with the process, however that ends. The file
 * stays, because removing it would race with whoever has just opened it; its text says who had the lock last.
 */
final class FileLockSource implements LockSource {

    private static final Logger log = LoggerFactory.getLogger(FileLockSource.class);
    private static final String SUFFIX = "-migrations-lock";

    /** Far behind the text, so that it can be read where locks are mandatory. */
    private static final long LOCKED_BYTE = 1L << 30;

    /**
     * Files that this process has locked under another class loader, each with a channel on it. POSIX ends a process's lock
     * on a file when the process closes any of its channels on it, so these stay open, and the files are not read.
     */
    private static final Map<Path, FileChannel> UNTOUCHABLE = new ConcurrentHashMap<>();

    private final Path file;
    private final Author author;
    private final Database database;

    private FileLockSource(Path file, Author author, Database database) {
        this.file = file;
        this.author = author;
        this.database = database;
    }

    /** The lock of the session's file; a database in memory has none and needs none. */
    static LockSource of(Session session, Author author) throws SQLException {
        Optional<Path> database = databaseFile(session);
        return database.isPresent()
                ? new FileLockSource(lockFile(database.get()), author, session.database())
                : new MemoryLockSource(session.database().identity());
    }

    /** The file of the session's main database; empty for one in memory or one that is temporary. */
    static Optional<Path> databaseFile(Session session) throws SQLException {
        try (Statement statement = session.connection().createStatement();
                ResultSet rows = statement.executeQuery("SELECT file FROM pragma_database_list WHERE name = 'main'")) {
            String file = rows.next() ? rows.getString(1) : null;
            if (file == null || file.isEmpty()) {
                return Optional.empty();
            }
            Path path = Path.of(file);
            return Files.exists(path) ? Optional.of(path) : Optional.empty();
        }
    }

    /** Behind links, so that two ways to one file lead to one lock. */
    private static Path lockFile(Path database) {
        Path real = database;
        try {
            real = database.toRealPath();
        } catch (IOException e) {
            log.debug("{} could not be followed", database, e);
        }
        return real.resolveSibling(real.getFileName() + SUFFIX);
    }

    @Override
    public String key() {
        return file.toString();
    }

    @Override
    public Optional<MigrationLock> tryAcquire() {
        FileChannel kept = UNTOUCHABLE.remove(file);
        FileChannel channel = kept == null ? opened() : kept;
        try {
            FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
            if (lock == null) {
                channel.close();
                return Optional.empty();
            }
            announce(channel);
            return Optional.of(new Held(channel, lock));
        } catch (OverlappingFileLockException e) {
            log.debug("Held by this process under another class loader", e);
            UNTOUCHABLE.put(file, channel);
            return Optional.empty();
        } catch (IOException e) {
            throw failedToLock(closedAfter(channel, e));
        }
    }

    private FileChannel opened() {
        try {
            return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new LockFileException(database.toString(), file.getFileName().toString(), said(e), e);
        }
    }

    /** Without the path, which the message has in a shorter form. */
    private static String said(IOException failure) {
        if (failure instanceof AccessDeniedException) {
            return "permission denied";
        }
        String reason = failure instanceof FileSystemException ofFile ? ofFile.getReason() : null;
        return reason != null ? reason : String.valueOf(failure.getMessage());
    }

    private static IOException closedAfter(FileChannel channel, IOException cause) {
        try {
            channel.close();
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
        return cause;
    }

    private MigrationException failedToLock(IOException e) {
        return new DatabaseAccessException(
                "Locking the file " + file.getFileName() + " beside " + database,
                e.toString(),
                "See that its disk is not full and that its file system has locks.",
                e);
    }

    private void announce(FileChannel channel) throws IOException {
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(Holder.self(author).line().getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public String holder() {
        if (UNTOUCHABLE.containsKey(file)) {
            return "another application of this process";
        }
        try {
            return Holder.describe(Files.readString(file), null);
        } catch (IOException e) {
            return "another process (" + e.getMessage() + ")";
        }
    }

    @Override
    public void close() {
        // Nothing is open between attempts.
    }

    private record Held(FileChannel channel, FileLock lock) implements MigrationLock {

        @Override
        public boolean isHeld() {
            return lock.isValid();
        }

        @Override
        public void close() {
            try {
                channel.close();
            } catch (IOException e) {
                log.warn("The lock file could not be closed: {}", e.getMessage());
            }
        }
    }
}
