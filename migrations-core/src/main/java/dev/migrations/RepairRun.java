package dev.migrations;

import dev.migrations.dialect.StateTableNames;
import dev.migrations.error.RepairException;
import dev.migrations.error.UncertainJavaException;
import dev.migrations.internal.runtime.Build;
import dev.migrations.internal.runtime.Preparation;
import dev.migrations.internal.store.LogLine;
import dev.migrations.internal.store.NewRow;
import dev.migrations.internal.store.Session;
import dev.migrations.internal.store.StateSetup;
import dev.migrations.internal.store.StateWriter;
import dev.migrations.plan.AppliedRevision;
import dev.migrations.plan.AppliedSet;
import dev.migrations.plan.Assessment;
import dev.migrations.plan.Finding;
import dev.migrations.plan.Planner;
import dev.migrations.plan.RowState;
import dev.migrations.plan.UnappliedParentsException;
import dev.migrations.revision.RevisionId;
import dev.migrations.revision.RevisionSelector;
import dev.migrations.script.RevisionScript;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One repair. Writes the state tables only. */
final class RepairRun {

    private final Engine engine;
    private final Repair request;

    RepairRun(Engine engine, Repair request) {
        this.engine = engine;
        this.request = request;
    }

    RepairResult run() {
        Build build = engine.buildAgainstDatabase();
        try (Session session = engine.openToWrite()) {
            engine.requireSameDatabase(session);
            StateTableNames located = new StateSetup(session, engine.tables()).locate();
            return engine.locked(session, located, lock -> repair(build, session, located));
        }
    }

    private RepairResult repair(Build build, Session session, StateTableNames located) {
        AppliedSet applied = engine.applied(session).orElse(AppliedSet.empty());
        try (StateWriter writer = new StateWriter(
                session, located, engine.author(), UUID.randomUUID().toString())) {
            List<RevisionId> repaired = repair(build, session, writer, applied);
            AppliedSet now = engine.applied(session).orElse(AppliedSet.empty());
            return new RepairResult(repaired, Planner.current(build.graph(), now));
        } catch (SQLException e) {
            throw engine.failed("Repairing", session, e);
        }
    }

    private List<RevisionId> repair(Build build, Session session, StateWriter writer, AppliedSet applied)
            throws SQLException {
        if (request instanceof Repair.AcceptChanges) {
            return acceptChanges(build, session, writer, applied);
        }
        RevisionId id = request instanceof Repair.End end ? end.revision() : ((Repair.ResumeAt) request).revision();
        AppliedRevision row = halfRun(applied, id);
        session.transactions().run(() -> {
            end(build, session, writer, row);
            writer.log(LogLine.done(id, "repair", 0));
        });
        return List.of(id);
    }

    private static List<RevisionId> acceptChanges(Build build, Session session, StateWriter writer, AppliedSet applied)
            throws SQLException {
        Preparation preparation = new Preparation(build, session.dialect());
        ContentCheck content = ContentCheck.of(build, applied, session);
        List<NewRow> rows = new ArrayList<>();
        for (ContentCheck.Changed changed : content.changed()) {
            rows.add(preparation.row(changed.file()));
        }
        List<Finding.Reparented> reparented = reparented(build, applied);
        Set<RevisionId> repaired = new LinkedHashSet<>();
        rows.forEach(row -> repaired.add(row.revision().id()));
        reparented.forEach(found -> repaired.add(found.row().id()));
        session.transactions().run(() -> {
            for (NewRow row : rows) {
                writer.acceptContent(row);
            }
            for (Finding.Reparented found : reparented) {
                writer.acceptParents(found.row().id(), found.revision().downRevisions(), found.dependsOn());
            }
            for (RevisionId id : repaired) {
                writer.log(LogLine.done(id, "repair", 0));
            }
        });
        return build.graph().inUpgradeOrder(repaired);
    }

    /** What stands on other parents now, all of which must be applied. */
    private static List<Finding.Reparented> reparented(Build build, AppliedSet applied) {
        List<Finding.Reparented> reparented =
                Assessment.of(build.graph(), applied, RevisionSelector.BASE).reparented().stream()
                        .filter(found -> !found.row().isHalfRun())
                        .toList();
        for (Finding.Reparented found : reparented) {
            List<RevisionId> missing = build.graph().parents(found.row().id()).stream()
                    .filter(parent -> !applied.contains(parent))
                    .toList();
            if (!missing.isEmpty()) {
                throw new UnappliedParentsException(found.revision(), missing);
            }
        }
        return reparented;
    }

    private static AppliedRevision halfRun(AppliedSet applied, RevisionId id) {
        AppliedRevision row = applied.row(id).orElse(null);
        if (row == null || !row.isHalfRun()) {
            throw new RepairException(
                    "Revision " + id + " is not half-run: it is " + (row == null ? "not applied" : "applied") + ".",
                    "See status for what is.");
        }
        return row;
    }

    private void end(Build build, Session session, StateWriter writer, AppliedRevision row) throws SQLException {
        boolean upgrading = row.state() == RowState.UPGRADING;
        if (request instanceof Repair.ResumeAt resume) {
            int done = resume.statement() - 1;
            if (done > row.statementsTotal()) {
                throw new RepairException(
                        "Revision " + row.id() + " has " + row.statementsTotal() + " statements, not "
                                + resume.statement() + ".",
                        "Name one of them, or end the revision as done.");
            }
            writer.moveProgress(row, upgrading ? prefix(build, session, row.id(), done) : row.checksum(), done);
        } else if (((Repair.End) request).done() == upgrading) {
            writer.endAsApplied(row, upgrading ? whole(build, session, row) : row.checksum());
        } else {
            writer.endAsNotApplied(row);
        }
    }

    private static @Nullable String whole(Build build, Session session, AppliedRevision row) {
        return build.script(row.id())
                .map(s -> new Preparation(build, session.dialect()).row(s).checksum())
                .orElse(row.checksum());
    }

    private static String prefix(Build build, Session session, RevisionId id, int statements) {
        RevisionScript script = build.script(id)
                .orElseThrow(() -> new RepairException(
                        "This build does not have revision " + id + ".", "Use the build that does."));
        return new Preparation(build, session.dialect())
                .checksum(script, statements)
                .orElseThrow(() -> new RepairException(
                        "Revision " + id + " is written in Java, and how far it came was not counted.",
                        UncertainJavaException.action(id.value())));
    }
}
