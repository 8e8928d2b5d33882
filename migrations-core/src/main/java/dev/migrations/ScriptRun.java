package dev.migrations;

import dev.migrations.dialect.Dialect;
import dev.migrations.error.StampFirstException;
import dev.migrations.internal.offline.ScriptTarget;
import dev.migrations.internal.runtime.Build;
import dev.migrations.internal.store.FirstContact;
import dev.migrations.internal.store.Session;
import dev.migrations.internal.store.StateSetup;
import dev.migrations.plan.AppliedSet;
import dev.migrations.plan.MigrationPlan;
import dev.migrations.plan.Planner;
import dev.migrations.plan.StampPlan;
import dev.migrations.revision.RevisionSelector;
import java.io.Writer;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One script from the live state. What would be refused when it is run is refused before anything is written. */
final class ScriptRun {

    private final Engine engine;
    private final Writer out;

    ScriptRun(Engine engine, Writer out) {
        this.engine = engine;
        this.out = out;
    }

    MigrationPlan upgrade(RevisionSelector target) {
        Build build = engine.buildAgainstDatabase();
        try (Session session = engine.open()) {
            Optional<AppliedSet> found = engine.applied(session);
            if (found.isEmpty()) {
                firstContact(session);
            }
            AppliedSet applied = found.orElse(AppliedSet.empty());
            RunLog.warn(Judgement.of(engine, build, session, applied, target).warnings());
            MigrationPlan plan = Planner.planUpgrade(build.graph(), applied, target);
            script(build, session, applied).write(plan, id -> Optional.empty());
            return plan;
        }
    }

    /** Refuses another tool's database, and one that an upgrade would stamp first. */
    private void firstContact(Session session) {
        FirstContact contact = FirstContact.look(session, engine.tables());
        StampExisting stamp = engine.settings().stampExisting();
        if (stamp != null && !contact.tables().isEmpty() && stamp.appliesTo(contact)) {
            throw new StampFirstException(stamp.target().toString());
        }
    }

    MigrationPlan downgrade(RevisionSelector target, Set<DowngradeOption> options) {
        Build build = engine.buildAgainstDatabase();
        try (Session session = engine.open()) {
            AppliedSet applied = engine.applied(session).orElse(AppliedSet.empty());
            MigrationPlan plan = new DowngradeRun(engine, target, options, null).plan(build, applied);
            script(build, session, applied)
                    .write(plan, id -> engine.store(session).storedDowngrade(id));
            return plan;
        }
    }

    StampPlan stamp(StampRun stamp) {
        Build build = engine.buildAgainstDatabase();
        try (Session session = engine.open()) {
            AppliedSet applied = engine.applied(session).orElse(AppliedSet.empty());
            StampPlan plan = stamp.plan(build, applied);
            script(build, session, applied).write(plan);
            return plan;
        }
    }

    private Script script(Build build, Session session, AppliedSet applied) {
        ScriptTarget target = new ScriptTarget(
                session.dialect(),
                new StateSetup(session, engine.tables()).locate(),
                engine.author(),
                engine.runSettings(),
                enforcesForeignKeys(session));
        return new Script(build, applied, target, out, session);
    }

    private boolean enforcesForeignKeys(Session session) {
        if (session.dialect() != Dialect.sqlite()) {
            return false;
        }
        try {
            return session.queryTexts("PRAGMA foreign_keys").equals(List.of("1"));
        } catch (SQLException e) {
            throw engine.failed("Asking for the enforcement of foreign keys", session, e);
        }
    }
}
