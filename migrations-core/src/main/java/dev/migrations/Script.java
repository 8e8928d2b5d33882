package dev.migrations;

import dev.migrations.error.HalfRunScriptException;
import dev.migrations.error.JavaInScriptException;
import dev.migrations.internal.offline.OfflineScript;
import dev.migrations.internal.offline.ScriptTarget;
import dev.migrations.internal.runtime.Build;
import dev.migrations.internal.runtime.JavaScripts;
import dev.migrations.internal.runtime.PlanRunner;
import dev.migrations.internal.runtime.Preparation;
import dev.migrations.internal.runtime.PreparedStep;
import dev.migrations.internal.runtime.ScriptPreparation;
import dev.migrations.internal.store.NewRow;
import dev.migrations.internal.store.Session;
import dev.migrations.plan.AppliedRevision;
import dev.migrations.plan.AppliedSet;
import dev.migrations.plan.MigrationPlan;
import dev.migrations.plan.Planner;
import dev.migrations.plan.RowState;
import dev.migrations.plan.StampPlan;
import dev.migrations.plan.Step;
import dev.migrations.revision.Direction;
import dev.migrations.revision.Revision;
import dev.migrations.revision.RevisionId;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A script that is about to be written: everything is planned and read to its end before the first character.
 *
 * @param build the revisions
 * @param applied what is applied where the script starts
 * @param target what it is written for
 * @param out gets it
 * @param live the database that it is for; null if it is written without one
 */
record Script(
        Build build,
        AppliedSet applied,
        ScriptTarget target,
        Writer out,
        @Nullable Session live) {

    Script {
        applied.halfRun().stream().findFirst().ifPresent(row -> {
            throw new HalfRunScriptException(row.toString(), verb(row));
        });
    }

    private static String verb(AppliedRevision row) {
        return row.state() == RowState.UPGRADING ? "upgrade" : "downgrade";
    }

    void write(MigrationPlan plan, Function<RevisionId, Optional<String>> stored) {
        ScriptPreparation preparation = new ScriptPreparation(build, target.dialect());
        JavaScripts java = preparation.javaScripts(plan, applied, stored, live);
        refuseJava(plan, java);
        List<PreparedStep> steps = preparation.prepare(plan, applied, stored, java);
        PlanRunner.refuseUnfit(steps, target.settings());
        new OfflineScript(target, out).write(plan, steps, applied.ids());
    }

    void write(StampPlan plan) {
        Preparation preparation = new Preparation(build, target.dialect());
        List<NewRow> rows = plan.insert().stream()
                .map(id -> preparation.row(build.script(id).orElseThrow()))
                .toList();
        new OfflineScript(target, out).write(plan, rows, applied.ids());
    }

    private void refuseJava(MigrationPlan plan, JavaScripts java) {
        Map<RevisionId, String> obstacles = new LinkedHashMap<>();
        List<Revision> revisions = plan.steps().stream().map(Step::revision).toList();
        for (Revision revision : revisions) {
            java.obstacle(revision.id()).ifPresent(obstacle -> obstacles.put(revision.id(), obstacle));
        }
        for (int i = 0; i < revisions.size(); i++) {
            if (obstacles.containsKey(revisions.get(i).id())) {
                throw javaIn(plan.direction(), revisions, i, obstacles);
            }
        }
    }

    /** On the way down all above the class can be written, on the way up all that does not stand on a class. */
    private JavaInScriptException javaIn(
            Direction direction, List<Revision> revisions, int first, Map<RevisionId, String> obstacles) {
        Revision java = revisions.get(first);
        boolean up = direction == Direction.UPGRADE;
        List<RevisionId> ends =
                up ? writableHeads(revisions, obstacles.keySet()) : first == 0 ? List.of() : List.of(java.id());
        String range = ends.isEmpty()
                ? null
                : ends.stream().map(RevisionId::value).collect(Collectors.joining(",", start(), ""));
        String run = up ? java.id().value() : java.id() + "-1";
        return new JavaInScriptException(
                java.toString(),
                java.origin(),
                Objects.requireNonNull(obstacles.get(java.id())),
                new JavaInScriptException.Way(direction.word(), range, run));
    }

    private List<RevisionId> writableHeads(List<Revision> revisions, Set<RevisionId> obstacles) {
        Set<RevisionId> blocked = new HashSet<>();
        List<RevisionId> writable = new ArrayList<>();
        for (Revision revision : revisions) {
            boolean stands = build.graph().parents(revision.id()).stream().anyMatch(blocked::contains);
            if (stands || obstacles.contains(revision.id())) {
                blocked.add(revision.id());
            } else {
                writable.add(revision.id());
            }
        }
        return build.graph().maximal(writable);
    }

    /** Written with its colon, as in {@code base:}. */
    private String start() {
        List<RevisionId> current = Planner.current(build.graph(), applied);
        return current.isEmpty()
                ? "base:"
                : current.stream().map(RevisionId::value).collect(Collectors.joining(",", "", ":"));
    }
}
