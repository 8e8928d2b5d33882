package dev.migrations;

import dev.migrations.dialect.StateTableNames;
import dev.migrations.error.PlanOutdatedException;
import dev.migrations.internal.runtime.Backup;
import dev.migrations.internal.runtime.Build;
import dev.migrations.internal.runtime.PlanRunner;
import dev.migrations.internal.runtime.Preparation;
import dev.migrations.internal.runtime.PreparedStep;
import dev.migrations.internal.runtime.RanStep;
import dev.migrations.internal.store.ClaimedException;
import dev.migrations.internal.store.FirstContact;
import dev.migrations.internal.store.MigrationLock;
import dev.migrations.internal.store.Session;
import dev.migrations.internal.store.StateSetup;
import dev.migrations.internal.store.StateWriter;
import dev.migrations.plan.AppliedSet;
import dev.migrations.plan.MigrationPlan;
import dev.migrations.plan.Planner;
import dev.migrations.plan.Step;
import dev.migrations.revision.Direction;
import dev.migrations.revision.RevisionId;
import dev.migrations.revision.RevisionSelector;
import dev.migrations.script.SourceKeys;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One upgrade: look without any lock; if there is something to do, take the lock, look again, plan, prepare, run. One
 * object for one call; not thread-safe.
 */
final class UpgradeRun {

    private static final Logger log = LoggerFactory.getLogger("dev.migrations");

    private final Engine engine;
    private RevisionSelector target;
    private final @Nullable MigrationPlan expected;
    private final long start = System.nanoTime();
    private final Set<String> warnings = new LinkedHashSet<>();
    private final List<RanStep> ran = new ArrayList<>();
    private @Nullable MigrationPlan earlyPlan;
    private List<PreparedStep> earlySteps = List.of();

    UpgradeRun(Engine engine, RevisionSelector target, @Nullable MigrationPlan expected) {
        this.engine = engine;
        this.target = target;
        this.expected = expected;
    }

    MigrationResult run() {
        Build build;
        try (Session session = engine.openWhileReading(isForHeads())) {
            Optional<RevisionId> head = headByKeys(session);
            if (head.isPresent()) {
                return upToDate(List.of(head.get()));
            }
            build = engine.buildAgainst(session);
            warn(engine.loadingWarnings());
            if (QuickLook.isUpToDate(build, target, engine.store(session))) {
                return upToDate(build.graph().effectiveHeads());
            }
            AppliedSet applied = engine.applied(session).orElse(AppliedSet.empty());
            if (judge(build, session, applied).isUpToDate()) {
                requireNothingExpected();
                return nothingToDo(build, applied);
            }
            fixTarget(build, applied);
            if (!engine.settings().hasOwnConnections()) {
                return beginRun(build, session);
            }
        }
        try (Session session = engine.openToWrite()) {
            engine.requireSameDatabase(session);
            MigrationResult result = beginRun(build, session);
            engine.requireSameRevisions(session);
            return result;
        }
    }

    /** The head, where the keys of the files are enough to know that there is nothing to do. */
    private Optional<RevisionId> headByKeys(Session session) {
        if (!isForHeads() || !engine.files().canHaveKeys()) {
            return Optional.empty();
        }
        KeyLook look = KeyLook.at(engine.store(session));
        SourceKeys keys = engine.files().takeKeys().orElse(null);
        if (keys == null) {
            return Optional.empty();
        }
        Optional<RevisionId> head = look.head(keys);
        if (head.isPresent()) {
            warn(keys.warnings());
        }
        return head;
    }

    private boolean isForHeads() {
        return target instanceof RevisionSelector.Heads;
    }

    /** Steps are counted from where the database was when they were asked for, not from where it is after a wait. */
    private void fixTarget(Build build, AppliedSet applied) {
        if (RevisionSelector.countsFromCurrent(target) && expected == null) {
            List<RevisionId> ids =
                    Planner.planUpgrade(build.graph(), applied, target).ids();
            target = ids.isEmpty() ? target : RevisionSelector.of(build.graph().maximal(ids));
        }
    }

    private MigrationResult beginRun(Build build, Session session) {
        Optional<AppliedSet> applied = engine.applied(session);
        if (applied.isEmpty()) {
            FirstContact.look(session, engine.tables());
        }
        AppliedSet set = applied.orElse(AppliedSet.empty());
        boolean mayBeStamped = engine.settings().stampExisting() != null && set.isEmpty();
        if (!mayBeStamped) {
            prepareEarly(build, session, set);
        }
        return underLock(build, session);
    }

    private Judgement judge(Build build, Session session, AppliedSet applied) {
        Judgement judgement = Judgement.of(engine, build, session, applied, target);
        warn(judgement.warnings());
        return judgement;
    }

    private void warn(List<String> texts) {
        if (texts.isEmpty()) {
            return;
        }
        List<String> unsaid = texts.stream().filter(t -> !warnings.contains(t)).toList();
        RunLog.warn(unsaid);
        warnings.addAll(unsaid);
    }

    private MigrationResult upToDate(List<RevisionId> head) {
        requireNothingExpected();
        RunLog.nothingToDo(head.get(0) + " (head)", elapsed());
        return result(head);
    }

    private MigrationResult nothingToDo(Build build, AppliedSet applied) {
        Place place = Place.of(build.graph(), applied);
        List<RevisionId> current = place.after(List.of());
        if (ran.isEmpty()) {
            RunLog.nothingToDo(place.ids(current), elapsed());
        }
        return result(current);
    }

    private MigrationResult result(List<RevisionId> current) {
        List<MigrationResult.Step> steps = new ArrayList<>(ran.size());
        for (RanStep step : ran) {
            steps.add(new MigrationResult.Step(step.step().revision(), step.elapsed()));
        }
        return new MigrationResult(Direction.UPGRADE, steps, current, List.copyOf(warnings), elapsed());
    }

    private Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /**
     * Reads all that is pending before the lock is asked for, so that a mistake in a file is found without a wait and
     * leaves no trace. What another run has begun is left alone here: it may be at work on it.
     */
    private void prepareEarly(Build build, Session session, AppliedSet applied) {
        if (applied.halfRun().isEmpty()) {
            MigrationPlan plan = Planner.planUpgrade(build.graph(), applied, target);
            earlySteps = prepare(build, session, applied, plan);
            earlyPlan = plan;
        }
    }

    private List<PreparedStep> prepare(Build build, Session session, AppliedSet applied, MigrationPlan plan) {
        List<PreparedStep> steps = new Preparation(build, session.dialect())
                .prepare(plan, applied, id -> engine.store(session).storedDowngrade(id));
        PlanRunner.refuseUnfit(steps, engine.runSettings());
        return steps;
    }

    private MigrationResult underLock(Build build, Session session) {
        StateTableNames located = new StateSetup(session, engine.tables()).locate();
        try {
            Optional<MigrationLock> lock = engine.lockWait().acquire(session, located, () -> remaining(build, session));
            if (lock.isEmpty()) {
                return nothingToDo(build, engine.applied(session).orElse(AppliedSet.empty()));
            }
            try (MigrationLock held = lock.get()) {
                return withLock(build, session, located, held);
            }
        } catch (SQLException e) {
            throw engine.failed("Taking the lock", session, e);
        }
    }

    private int remaining(Build build, Session session) {
        AppliedSet applied = engine.applied(session).orElse(AppliedSet.empty());
        Judgement judgement = judge(build, session, applied);
        return judgement.isUpToDate()
                ? 0
                : Math.max(1, judgement.assessment().pending().size());
    }

    private MigrationResult withLock(Build build, Session session, StateTableNames located, MigrationLock lock) {
        for (int lost = 0; ; lost++) {
            try {
                return attempt(build, session, located, lock);
            } catch (ClaimedException e) {
                if (lost > build.graph().size()) {
                    // Each revision can be lost once; what is refused again and again is no other run.
                    throw e;
                }
                log.info("{} Reading the state again.", e.description());
            }
        }
    }

    private MigrationResult attempt(Build build, Session session, StateTableNames located, MigrationLock lock) {
        AppliedSet applied = firstContact(build, session, located);
        Judgement judgement = judge(build, session, applied);
        if (judgement.isUpToDate()) {
            return nothingToDo(build, applied);
        }
        MigrationPlan plan = Planner.planUpgrade(build.graph(), applied, target);
        requireExpected(plan::equals, plan);
        List<PreparedStep> steps = runsTheSame(plan, earlyPlan) ? earlySteps : prepare(build, session, applied, plan);
        Place place = Place.of(build.graph(), applied);
        RunLog runLog = engine.runLog(place, steps);
        runLog.begin(session.database(), plan);
        Backup.of(engine.settings().backup()).make(session, plan.currentBefore());
        new StateSetup(session, located).create(located);
        rewriteKeys(session, located, judgement);
        PlanRunner runner = new PlanRunner(session, located, engine.author(), lock, engine.runContext(runLog));
        try {
            runner.run(steps);
        } finally {
            // Also when another hand was faster with one of them: the others were still run here.
            ran.addAll(runner.ran());
        }
        List<RevisionId> current = place.after(runner.ran());
        runLog.end(Direction.UPGRADE, current, elapsed());
        return result(current);
    }

    /** Both plans are of one build, so equal revisions are the same. */
    private static boolean runsTheSame(MigrationPlan now, @Nullable MigrationPlan early) {
        if (early == null || now.steps().size() != early.steps().size()) {
            return false;
        }
        for (int i = 0; i < now.steps().size(); i++) {
            Step one = now.steps().get(i);
            Step other = early.steps().get(i);
            if (!one.revision().id().equals(other.revision().id()) || one.resume() != other.resume()) {
                return false;
            }
        }
        return true;
    }

    /** The applied set; where there is none yet, what the database holds instead decides how it begins. */
    private AppliedSet firstContact(Build build, Session session, StateTableNames located) {
        Optional<AppliedSet> applied = engine.applied(session);
        if (applied.isPresent() && !engine.isUntouched(session, applied.get())) {
            return applied.get();
        }
        FirstContact contact = applied.isPresent()
                ? FirstContact.lookAgain(session, engine.tables())
                : FirstContact.look(session, engine.tables());
        StampExisting stamp = engine.settings().stampExisting();
        if (contact.tables().isEmpty()) {
            return AppliedSet.empty();
        }
        if (stamp != null && stamp.appliesTo(contact)) {
            return stampExisting(build, session, located, stamp);
        }
        int tables = contact.tables().size();
        warn(List.of("The database has " + tables + (tables == 1 ? " table" : " tables")
                + " and no state of ours; the run starts from base. If its schema was made by an earlier release, say"
                + " which revision it equals: migrations.stamp-existing."));
        return AppliedSet.empty();
    }

    private AppliedSet stampExisting(Build build, Session session, StateTableNames located, StampExisting stamp) {
        StampRun stampRun = new StampRun(engine, List.of(stamp.target()), false);
        stampRun.refuseEarly(build, session);
        new StateSetup(session, located).create(located);
        StampResult stamped = stampRun.stamp(build, session, located, AppliedSet.empty());
        log.info("{} was made by an earlier release: {}", session.database(), stamped);
        return engine.applied(session).orElse(AppliedSet.empty());
    }

    /** Keys that match say that all is as it was; so none is rewritten while a revision stands on other parents. */
    private void rewriteKeys(Session session, StateTableNames located, Judgement judgement) {
        ContentCheck content = judgement.content();
        if (content.rekeyed().isEmpty() || !judgement.assessment().reparented().isEmpty()) {
            return;
        }
        try (StateWriter writer = new StateWriter(
                session, located, engine.author(), UUID.randomUUID().toString())) {
            session.transactions().run(() -> {
                for (ContentCheck.Rekeyed file : content.rekeyed()) {
                    writer.rewriteKey(
                            file.file().revision().id(),
                            file.checksum(),
                            file.file().sourceKey());
                }
            });
        } catch (SQLException e) {
            throw engine.failed("Writing the state table", session, e);
        }
    }

    private void requireNothingExpected() {
        if (expected != null) {
            requireExpected(MigrationPlan::isEmpty, "nothing to do");
        }
    }

    private void requireExpected(Predicate<MigrationPlan> same, Object now) {
        if (expected != null && !same.test(expected)) {
            throw new PlanOutdatedException(expected.toString(), now.toString());
        }
    }
}
