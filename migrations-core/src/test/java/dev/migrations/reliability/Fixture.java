package dev.migrations.reliability;

import dev.migrations.testkit.TestDatabase;
import java.nio.file.Path;
import java.util.List;

/** What the runs have to know of one kind of database. */
interface Fixture {

    /** How people call it. */
    String product();

    /** A class of its driver. */
    Class<?> driver();

    /** An empty database. */
    TestDatabase open(Path folder);

    /** An empty database that several processes may open at once. */
    default TestDatabase openShared(Path folder) {
        return open(folder);
    }

    /** How processes come to it. */
    default String url(TestDatabase database) {
        return database.url();
    }

    /** Statements on a table {@code t} that is there already, some of which no transaction can take back. */
    List<String> alone(String table);

    /** A statement that the engine cannot look into, and that does {@code work}; empty if there is none. */
    List<String> opaque(String work);

    /** What is still locked; empty if nothing is. */
    List<String> locks(TestDatabase database);

    /** An expression for the time in a column, many years on. */
    default String muchLater(String column) {
        return column + " + INTERVAL '73' YEAR";
    }

    /** Whether the database itself leaves such a table when it is cut off. */
    default boolean mayBeLeft(String table) {
        return false;
    }

    /** Waits until the database has noticed that a process is gone. */
    default void settle(TestDatabase database) {}
}
