package dev.migrations;

import dev.migrations.dialect.StateTableNames;
import dev.migrations.error.PlanOutdatedException;
import dev.migrations.error.StoredDowngradeException;
import dev.migrations.internal.runtime.Backup;
import dev.migrations.internal.runtime.Build;
import dev.migrations.internal.runtime.PlanRunner;
import dev.migrations.internal.runtime.Preparation;
import dev.migrations.internal.runtime.PreparedStep;
import dev.migrations.internal.runtime.RanStep;
import dev.migrations.internal.store.MigrationLock;
import dev.migrations.internal.store.Session;
import dev.migrations.internal.store.StateSetup;
import dev.migrations.plan.AppliedSet;
import dev.migrations.plan.Assessment;
import dev.migrations.plan.CollateralException;
import dev.migrations.plan.Finding;
import dev.migrations.plan.MigrationPlan;
import dev.migrations.plan.Planner;
import dev.migrations.plan.Step;
import dev.migrations.revision.Direction;
import dev.migrations.revision.RevisionId;
import dev.migrations.revision.RevisionSelector;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One downgrade. One object for one call; not thread-safe. */
final class DowngradeRun {

    private final Engine engine;
    private final RevisionSelector target;
    private final Set<DowngradeOption> options;
    private final @Nullable MigrationPlan expected;
    private final long start = System.nanoTime();
    private @Nullable MigrationPlan firstPlan;

    DowngradeRun(
            Engine engine, RevisionSelector target, Set<DowngradeOption> options, @Nullable MigrationPlan expected) {
        this.engine = engine;
        this.target = target;
        this.options = options;
        this.expected = expected;
    }

    MigrationResult run() {
        Build build = engine.buildAgainstDatabase();
        try (Session session = engine.openToWrite()) {
            engine.requireSameDatabase(session);
            AppliedSet applied = engine.applied(session).orElse(AppliedSet.empty());
            MigrationPlan plan = plan(build, applied);
            if (plan.isEmpty()) {
                return nothingToDo(build, applied, plan);
            }
            prepare(build, session, applied, plan);
            firstPlan = plan;
            StateTableNames located = new StateSetup(session, engine.tables()).locate();
            return engine.locked(session, located, lock -> withLock(build, session, located, lock));
        }
    }

    /** What would be done now; fails as {@link #run()} would, as far as that can be told without the files' sections. */
    MigrationPlan plan() {
        Build build = engine.buildAgainstDatabase();
        try (Session session = engine.open()) {
            return plan(build, engine.applied(session).orElse(AppliedSet.empty()));
        }
    }

    MigrationPlan plan(Build build, AppliedSet applied) {
        refuseWrongDatabase(build, applied);
        MigrationPlan plan = Planner.planDowngrade(build.graph(), applied, target);
        // Steps are counted from where the database was when they were asked for, not from where it is after a wait.
        MigrationPlan meant =
                expected != null ? expected : RevisionSelector.countsFromCurrent(target) ? firstPlan : null;
        if (meant != null && !meant.equals(plan)) {
            throw new PlanOutdatedException(meant.toString(), plan.toString());
        }
        refuseCollateral(target, plan, options);
        if (!options.contains(DowngradeOption.ALLOW_STORED)) {
            refuseStored(build, plan);
        }
        return plan;
    }

    static void refuseCollateral(RevisionSelector target, MigrationPlan plan, Set<DowngradeOption> options) {
        if (!plan.collateral().isEmpty() && !options.contains(DowngradeOption.ALLOW_COLLATERAL)) {
            throw new CollateralException(target, plan.collateral());
        }
    }

    private static void refuseWrongDatabase(Build build, AppliedSet applied) {
        if (!applied.isEmpty()) {
            Optional<Finding.WrongDatabase> wrong = Assessment.of(build.graph(), applied, new RevisionSelector.Base())
                    .wrongDatabase();
            if (wrong.isPresent()) {
                throw wrong.get().toException();
            }
        }
    }

    private static void refuseStored(Build build, MigrationPlan plan) {
        List<String> withoutFile = plan.steps().stream()
                .map(Step::revision)
                .filter(r -> build.script(r.id()).isEmpty())
                .map(r -> r.toString())
                .toList();
        if (!withoutFile.isEmpty()) {
            throw new StoredDowngradeException(withoutFile);
        }
    }

    /** Done once before the lock is asked for, so that what is refused leaves no trace, and again while it is held. */
    private List<PreparedStep> prepare(Build build, Session session, AppliedSet applied, MigrationPlan plan) {
        List<PreparedStep> steps = new Preparation(build, session.dialect())
                .prepare(plan, applied, id -> engine.store(session).storedDowngrade(id));
        PlanRunner.refuseUnfit(steps, engine.runSettings());
        return steps;
    }

    private MigrationResult nothingToDo(Build build, AppliedSet applied, MigrationPlan plan) {
        RunLog.nothingToDo(Place.of(build.graph(), applied).ids(plan.currentAfter()), elapsed());
        return result(List.of(), plan.currentAfter());
    }

    private MigrationResult withLock(Build build, Session session, StateTableNames located, MigrationLock lock) {
        AppliedSet applied = engine.applied(session).orElse(AppliedSet.empty());
        MigrationPlan plan = plan(build, applied);
        if (plan.isEmpty()) {
            return nothingToDo(build, applied, plan);
        }
        List<PreparedStep> steps = prepare(build, session, applied, plan);
        Place place = Place.of(build.graph(), applied);
        RunLog runLog = engine.runLog(place, steps);
        runLog.begin(session.database(), plan);
        Backup.of(engine.settings().backup()).make(session, plan.currentBefore());
        List<RanStep> ran =
                new PlanRunner(session, located, engine.author(), lock, engine.runContext(runLog)).run(steps);
        List<RevisionId> current = place.after(ran);
        runLog.end(Direction.DOWNGRADE, current, elapsed());
        return result(ran, current);
    }

    private MigrationResult result(List<RanStep> ran, List<RevisionId> current) {
        List<MigrationResult.Step> steps = ran.stream()
                .map(r -> new MigrationResult.Step(r.step().revision(), r.elapsed()))
                .toList();
        return new MigrationResult(Direction.DOWNGRADE, steps, current, List.of(), elapsed());
    }

    private Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
