package dev.migrations.reliability;

import dev.migrations.testkit.SqliteFile;
import dev.migrations.testkit.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.sqlite.SQLiteDataSource;

class SqliteReliabilityTest extends ReliabilityContract {

    @Override
    Fixture fixture() {
        return new Sqlite();
    }

    /** A file; its lock is a file beside it. */
    static final class Sqlite implements Fixture {

        @Override
        public String product() {
            return "SQLite";
        }

        @Override
        public Class<?> driver() {
            return SQLiteDataSource.class;
        }

        @Override
        public TestDatabase open(Path folder) {
            return SqliteFile.in(folder);
        }

        @Override
        public List<String> alone(String table) {
            return List.of("VACUUM", "CREATE INDEX " + table + "_id ON " + table + " (id)", "PRAGMA user_version = 7");
        }

        @Override
        public List<String> opaque(String work) {
            return List.of();
        }

        @Override
        public String muchLater(String column) {
            return "'2099' || substr(" + column + ", 5)";
        }

        @Override
        public List<String> locks(TestDatabase database) {
            Path file = ((SqliteFile) database).file();
            Path lockFile = file.resolveSibling(file.getFileName() + "-migrations-lock");
            try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.WRITE);
                    FileLock lock = channel.tryLock()) {
                return lock == null ? List.of(lockFile.toString()) : List.of();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
