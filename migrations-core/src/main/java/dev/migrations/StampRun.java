package dev.migrations;

import dev.migrations.dialect.StateTableNames;
import dev.migrations.internal.runtime.Build;
import dev.migrations.internal.runtime.Preparation;
import dev.migrations.internal.store.LogLine;
import dev.migrations.internal.store.NewRow;
import dev.migrations.internal.store.Progress;
import dev.migrations.internal.store.Session;
import dev.migrations.internal.store.StateSetup;
import dev.migrations.internal.store.StateWriter;
import dev.migrations.plan.AppliedSet;
import dev.migrations.plan.Planner;
import dev.migrations.plan.RowState;
import dev.migrations.plan.StampPlan;
import dev.migrations.revision.RevisionId;
import dev.migrations.revision.RevisionSelector;
import dev.migrations.script.RevisionScript;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One stamp: the state table is made to say that the database is at the targets; no revision runs. */
final class StampRun {

    private static final Logger log = LoggerFactory.getLogger("dev.migrations.run");

    private final Engine engine;
    private final List<RevisionSelector> targets;
    private final boolean purge;

    StampRun(Engine engine, List<RevisionSelector> targets, boolean purge) {
        this.engine = engine;
        this.targets = List.copyOf(targets);
        this.purge = purge;
    }

    StampResult run() {
        Build build = engine.buildAgainstDatabase();
        try (Session session = engine.openToWrite()) {
            engine.requireSameDatabase(session);
            refuseEarly(build, session);
            StateTableNames located = new StateSetup(session, engine.tables()).locate();
            return engine.locked(session, located, lock -> {
                StampResult result = stamp(build, session, located, begin(session, located));
                log.info("{}: {}", session.database(), result);
                return result;
            });
        }
    }

    /** What would be changed now. */
    StampPlan plan() {
        Build build = engine.buildAgainstDatabase();
        try (Session session = engine.open()) {
            return plan(build, engine.applied(session).orElse(AppliedSet.empty()));
        }
    }

    StampPlan plan(Build build, AppliedSet applied) {
        return purge
                ? Planner.planPurgingStamp(build.graph(), applied, targets)
                : Planner.planStamp(build.graph(), applied, targets);
    }

    /** What cannot be stamped is refused before the lock is asked for, and leaves no trace. */
    void refuseEarly(Build build, Session session) {
        AppliedSet applied = engine.applied(session).orElse(AppliedSet.empty());
        if (purge || applied.halfRun().isEmpty()) {
            rows(build, session, plan(build, applied));
        }
    }

    private static List<NewRow> rows(Build build, Session session, StampPlan plan) {
        Preparation preparation = new Preparation(build, session.dialect());
        return plan.insert().stream()
                .map(id -> preparation.row(script(build, id)))
                .toList();
    }

    /** Stamping is how a database of another tool is taken over, so its history is no reason to refuse here. */
    private AppliedSet begin(Session session, StateTableNames located) {
        Optional<AppliedSet> applied = engine.applied(session);
        if (applied.isPresent()) {
            return applied.get();
        }
        new StateSetup(session, located).create(located);
        return AppliedSet.empty();
    }

    /** Stamps while the lock is held and the tables are there. */
    StampResult stamp(Build build, Session session, StateTableNames located, AppliedSet applied) {
        StampPlan plan = plan(build, applied);
        List<NewRow> rows = rows(build, session, plan);
        try (StateWriter writer = new StateWriter(
                session, located, engine.author(), UUID.randomUUID().toString())) {
            session.transactions().run(() -> write(writer, plan, rows));
        } catch (SQLException e) {
            throw engine.failed("Writing the state table", session, e);
        }
        return new StampResult(plan.insert(), plan.remove(), plan.currentAfter());
    }

    private static RevisionScript script(Build build, RevisionId id) {
        return build.script(id).orElseThrow();
    }

    private void write(StateWriter writer, StampPlan plan, List<NewRow> rows) throws SQLException {
        for (RevisionId id : plan.remove()) {
            if (purge) {
                writer.forget(id);
            } else {
                writer.deleteApplied(id);
            }
            writer.log(LogLine.done(id, "unstamp", 0));
        }
        for (NewRow row : rows) {
            writer.insert(row, RowState.APPLIED, Progress.none(0));
            writer.log(LogLine.done(row.revision().id(), "stamp", 0));
        }
    }
}
