package dev.migrations;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.migrations.error.MigrationException;
import dev.migrations.testkit.Graphs;
import dev.migrations.testkit.RevisionFolder;
import dev.migrations.testkit.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What the tests of one database have at hand: an empty database, an empty folder, and an engine between them. */
interface Contract {

    TestDatabase db();

    RevisionFolder files();

    default MigrationsBuilder builder() {
        return Migrations.builder(db().dataSource()).location(files().path().toString());
    }

    /** A new engine, which reads the files as they are now. */
    default Migrations migrations() {
        return builder().build();
    }

    default List<String> current() {
        return names(migrations().current());
    }

    /** The revisions that a run has run, in its order. */
    static List<String> ran(MigrationResult result) {
        return result.steps().stream().map(s -> s.revision().id().value()).toList();
    }

    static List<String> names(List<RevisionInfo> infos) {
        return Graphs.names(infos.stream().map(RevisionInfo::revision).toList());
    }

    /** Commits as soon as somebody waits for this transaction, on PostgreSQL. */
    static void commitWhenWaitedFor(TestDatabase db, Connection writer) {
        try {
            while (db.rows("SELECT 1 FROM pg_locks WHERE NOT granted").isEmpty()) {
                Thread.onSpinWait();
            }
            // Longer than the lock time-out that must not apply.
            db.rows("SELECT pg_sleep(0.3)::text");
            writer.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The failure that a call must end with. */
    static <T extends MigrationException> T failure(Class<T> type, ThrowingCallable call) {
        T failure = catchThrowableOfType(type, call);
        if (failure == null) {
            throw new AssertionError("it did not fail");
        }
        return failure;
    }
}
