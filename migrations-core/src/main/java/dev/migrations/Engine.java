package dev.migrations;

import dev.migrations.dialect.StateTableNames;
import dev.migrations.error.MigrationException;
import dev.migrations.error.OtherDatabaseException;
import dev.migrations.internal.runtime.Build;
import dev.migrations.internal.runtime.PlanRunner;
import dev.migrations.internal.runtime.PreparedStep;
import dev.migrations.internal.runtime.RunSettings;
import dev.migrations.internal.store.Author;
import dev.migrations.internal.store.Connector;
import dev.migrations.internal.store.LockWait;
import dev.migrations.internal.store.MigrationLock;
import dev.migrations.internal.store.SameDatabase;
import dev.migrations.internal.store.Session;
import dev.migrations.internal.store.StateFailure;
import dev.migrations.internal.store.StateStore;
import dev.migrations.internal.store.StopSignal;
import dev.migrations.plan.AppliedSet;
import dev.migrations.revision.RevisionId;
import dev.migrations.revision.UnknownParentException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;

/** What the verbs share: the settings, the build, and the way to the database. Thread-safe. */
final class Engine {

    private static final int COMPARISONS = 5;
    private static final long COMPARISON_PAUSE_MS = 100;

    private final Settings settings;
    private final Connector connector;
    private final Connector writing;
    private final RevisionFiles files;
    private final StopSignal stop = new StopSignal();

    Engine(Settings settings) {
        this.settings = settings;
        this.connector = connector(settings.dataSource());
        this.writing = connector(settings.migrationDataSource());
        this.files = new RevisionFiles(
                settings.locations(), settings.javaMigrations(), settings.classLoader(), settings.naming());
    }

    private Connector connector(DataSource dataSource) {
        String opening = dataSource instanceof UrlDataSource url ? url.opening() : "Opening a connection";
        return new Connector(dataSource, settings.connectTimeout(), opening, stop);
    }

    Settings settings() {
        return settings;
    }

    /** Who runs this; asked for only by what writes, because finding the host's name may take a while. */
    Author author() {
        return Author.current(settings.appliedBy());
    }

    RunSettings runSettings() {
        return new RunSettings(settings.transaction(), settings.statementLockTimeout(), settings.announceAfter());
    }

    RunLog runLog(Place place, List<PreparedStep> steps) {
        return new RunLog(place, steps, new Audience(settings.listener()));
    }

    PlanRunner.RunContext runContext(PlanRunner.StepListener listener) {
        return new PlanRunner.RunContext(runSettings(), listener, stop);
    }

    /** What stops the verbs that write. */
    StopSignal stop() {
        return stop;
    }

    StateTableNames tables() {
        return new StateTableNames(settings.schema(), settings.table());
    }

    LockWait lockWait() {
        return new LockWait(writing, author(), settings.lockTimeout(), stop);
    }

    /** What was odd about the locations, but no error. */
    List<String> loadingWarnings() {
        return files.loaded().warnings();
    }

    /** The revisions of this build, read once. */
    RevisionFiles files() {
        return files;
    }

    /** The build, for a verb that goes to the database anyway: it may know a parent whose file is missing. */
    Build buildAgainstDatabase() {
        try {
            return files.build();
        } catch (UnknownParentException e) {
            throw isApplied(e) ? e.appliedInDatabase() : e;
        }
    }

    /** The same through a session that is open. */
    Build buildAgainst(Session session) {
        try {
            return files.build();
        } catch (UnknownParentException e) {
            throw isApplied(e, session) ? e.appliedInDatabase() : e;
        }
    }

    private boolean isApplied(UnknownParentException missing) {
        try (Session session = connector.open()) {
            return isApplied(missing, session);
        } catch (MigrationException e) {
            missing.addSuppressed(e);
            return false;
        }
    }

    private boolean isApplied(UnknownParentException missing, Session session) {
        if (missing.dependency() && missing.parent().indexOf('-') >= 0) {
            return false;
        }
        try {
            AppliedSet applied = AppliedSet.of(store(session).read().orElse(List.of()));
            return applied.contains(RevisionId.of(missing.parent()));
        } catch (MigrationException e) {
            missing.addSuppressed(e);
            return false;
        }
    }

    /**
     * Like {@link #open}; the files are read while the connection is opened. What is wrong with the files is said first, as if
     * they were read before: nobody should wait for a database to hear of it.
     *
     * @param keysFirst whether the keys of the files may be enough
     */
    Session openWhileReading(boolean keysFirst) {
        files.readAhead(keysFirst);
        try {
            return connector.open(files::loaded);
        } catch (RuntimeException e) {
            files.build();
            throw e;
        }
    }

    /** A session of the application's own user, enough to look. */
    Session open() {
        return connector.open();
    }

    /** A session that may write. */
    Session openToWrite() {
        return writing.open();
    }

    /** Fails if the writing session is on another database than the application; to be asked before anything is run. */
    void requireSameDatabase(Session session) {
        if (!settings.hasOwnConnections()) {
            return;
        }
        try (Session application = open()) {
            if (!SameDatabase.of(session, application)) {
                throw OtherDatabaseException.notTheSame(
                        session.database().toString(), application.database().toString());
            }
            requireSameRevisions(session, application);
        } catch (SQLException e) {
            throw failed("Comparing the two connections", session, e);
        }
    }

    /** Fails if the application does not see what the writing session has recorded. */
    void requireSameRevisions(Session session) {
        if (settings.hasOwnConnections()) {
            try (Session application = open()) {
                requireSameRevisions(session, application);
            }
        }
    }

    /** Several times, because another process may record a revision between our two looks. */
    private void requireSameRevisions(Session session, Session application) {
        for (int attempt = 1; ; attempt++) {
            Set<RevisionId> written = ids(session);
            Set<RevisionId> seen = ids(application);
            if (written.equals(seen)) {
                return;
            }
            if (attempt == COMPARISONS) {
                throw OtherDatabaseException.notTheSameRevisions(
                        session.database().toString(),
                        written.size(),
                        application.database().toString(),
                        seen.size());
            }
            stop.pause(COMPARISON_PAUSE_MS);
        }
    }

    private Set<RevisionId> ids(Session session) {
        return applied(session).map(AppliedSet::ids).orElse(Set.of());
    }

    StateStore store(Session session) {
        return new StateStore(session, tables());
    }

    /** The applied set; empty if the state table is not there. */
    Optional<AppliedSet> applied(Session session) {
        return store(session).read().map(AppliedSet::of);
    }

    /** Whether the state tables are only what a first attempt left that failed: nothing was ever applied or stamped. */
    boolean isUntouched(Session session, AppliedSet applied) {
        return applied.rows().isEmpty() && !store(session).hasDone();
    }

    /** Waits for the lock, does {@code work}, and lets the next one in. */
    <T> T locked(Session session, StateTableNames located, LockedWork<T> work) {
        try {
            Optional<MigrationLock> lock = lockWait().acquire(session, located, () -> 1);
            try (MigrationLock held = lock.orElseThrow()) {
                return work.run(held);
            }
        } catch (SQLException e) {
            throw failed("Taking the lock", session, e);
        }
    }

    /** What is done while the lock is held. */
    @FunctionalInterface
    interface LockedWork<T> {
        T run(MigrationLock lock);
    }

    /** A failure of the engine's own work on the database, outside of any revision. */
    MigrationException failed(String doing, Session session, SQLException e) {
        return new StateFailure(session, tables()).of(doing, StateFailure.Access.WRITE, e);
    }
}
