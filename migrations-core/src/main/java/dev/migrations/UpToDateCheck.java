package dev.migrations;

import dev.migrations.error.PendingRevisionsException;
import dev.migrations.error.WaitTimeoutException;
import dev.migrations.internal.runtime.Build;
import dev.migrations.internal.store.Session;
import dev.migrations.plan.AppliedSet;
import dev.migrations.plan.Assessment;
import dev.migrations.plan.Finding;
import dev.migrations.revision.Direction;
import dev.migrations.revision.Revision;
import dev.migrations.revision.RevisionId;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks whether all that this build carries is applied, once or until it is; applies nothing and takes no lock. One object
 * for one call.
 */
final class UpToDateCheck {

    private static final Logger log = LoggerFactory.getLogger("dev.migrations");
    private static final int POLL_MS = 1_000;
    private static final int JITTER_MS = 250;

    private final Engine engine;
    private final Build build;
    private final long start = System.nanoTime();

    UpToDateCheck(Engine engine) {
        this.engine = engine;
        this.build = engine.buildAgainstDatabase();
        RunLog.warn(engine.loadingWarnings());
    }

    /** Fails if something is pending. */
    MigrationResult validate() {
        Look look = look();
        MigrationResult result = look.result();
        if (result == null) {
            throw new PendingRevisionsException(look.database(), look.ids());
        }
        return result;
    }

    /** Waits until nothing is pending. */
    MigrationResult await(Duration patience) {
        int announced = -1;
        while (true) {
            Look look = look();
            MigrationResult result = look.result();
            if (result != null) {
                return result;
            }
            Duration waited = elapsed();
            if (waited.compareTo(patience) >= 0) {
                throw new WaitTimeoutException(look.database(), look.ids(), waited);
            }
            int left = look.pending().size();
            if (left != announced) {
                announce(look, left);
                announced = left;
            }
            long most = Math.max(1, patience.minus(waited).toMillis());
            engine.stop().pause(Math.min(pollMillis(), most));
        }
    }

    private static int pollMillis() {
        return POLL_MS - JITTER_MS + ThreadLocalRandom.current().nextInt(2 * JITTER_MS + 1);
    }

    private static void announce(Look look, int left) {
        log.info(
                "{}: waiting for another process to apply {} {}, next {}",
                look.database(),
                left,
                left == 1 ? "revision" : "revisions",
                look.pending().get(0));
    }

    /** One query. What is found wrong on the way may be right before the other process is done, but not another database. */
    private Look look() {
        try (Session session = engine.open()) {
            AppliedSet applied = engine.applied(session).orElse(AppliedSet.empty());
            Assessment assessment =
                    Assessment.of(build.graph(), applied, engine.settings().target());
            assessment.wrongDatabase().map(Finding::toException).ifPresent(e -> {
                throw e;
            });
            List<Revision> pending = assessment.pending();
            MigrationResult result = pending.isEmpty() ? judged(session, applied) : null;
            return new Look(session.database().toString(), pending, result);
        }
    }

    /** What an upgrade that finds nothing to do would say. */
    private MigrationResult judged(Session session, AppliedSet applied) {
        Judgement judgement =
                Judgement.of(engine, build, session, applied, engine.settings().target());
        RunLog.warn(judgement.warnings());
        Place place = Place.of(build.graph(), applied);
        List<RevisionId> current = place.after(List.of());
        RunLog.nothingToDo(place.ids(current), elapsed());
        return new MigrationResult(Direction.UPGRADE, List.of(), current, judgement.warnings(), elapsed());
    }

    private Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** What one look has found. A revision of another build that is half-run is that build's affair. */
    private record Look(
            String database,
            List<Revision> pending,
            @Nullable MigrationResult result) {

        List<String> ids() {
            return pending.stream().map(r -> r.id().value()).toList();
        }
    }
}
