package dev.migrations;

import dev.migrations.internal.runtime.PlanRunner;
import dev.migrations.internal.runtime.PreparedStep;
import dev.migrations.internal.runtime.RanStep;
import dev.migrations.internal.store.Database;
import dev.migrations.plan.MigrationPlan;
import dev.migrations.plan.Step;
import dev.migrations.revision.Direction;
import dev.migrations.revision.Revision;
import dev.migrations.revision.RevisionId;
import dev.migrations.sql.SqlStatement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What people see of a run in their log, and what its listener is told. One object for one run. */
final class RunLog implements PlanRunner.StepListener {

    // Of its own, so that whoever shows a run in another way can leave these lines out, and no other.
    private static final Logger log = LoggerFactory.getLogger("dev.migrations.run");
    private static final int WIDEST = 60;

    private final Place place;
    private final int total;
    private final int width;
    private final Audience audience;
    private final Map<RevisionId, Integer> numbers = new HashMap<>();
    private int ran;

    RunLog(Place place, List<PreparedStep> steps, Audience audience) {
        this.place = place;
        this.audience = audience;
        this.total = steps.size();
        int widest = 0;
        for (PreparedStep step : steps) {
            numbers.put(step.id(), numbers.size() + 1);
            widest = Math.max(widest, step.step().revision().toString().length());
        }
        this.width = Math.min(WIDEST, widest);
    }

    static void warn(List<String> warnings) {
        for (String warning : warnings) {
            log.warn(warning);
        }
    }

    void begin(Database database, MigrationPlan plan) {
        List<Revision> revisions = new ArrayList<>(total);
        for (Step step : plan.steps()) {
            revisions.add(step.revision());
        }
        audience.runStarted(plan.direction(), List.copyOf(revisions));
        boolean up = plan.direction() == Direction.UPGRADE;
        log.info(
                "{}: {} {} to {}, from {} to {}",
                database,
                total,
                total == 1 ? "revision" : "revisions",
                up ? "apply" : "take back",
                Place.bare(plan.currentBefore()),
                Place.bare(plan.currentAfter()));
    }

    @Override
    public void started(Step step) {
        Revision revision = step.revision();
        audience.revisionStarted(revision, numbers.getOrDefault(revision.id(), 0));
    }

    @Override
    public void statementStarted(Step step, SqlStatement statement, int total) {
        audience.statementStarted(step.revision(), statement.number(), total);
    }

    @Override
    public void progress(Step step, long done, long total) {
        audience.progress(step.revision(), done, total);
    }

    @Override
    public void ran(RanStep step) {
        ran++;
        Revision revision = step.step().revision();
        audience.revisionDone(revision, step.elapsed());
        if (log.isInfoEnabled()) {
            String verb = step.step().direction() == Direction.UPGRADE ? "upgraded" : "downgraded";
            long millis = step.elapsed().toMillis();
            log.info(verb + " " + padded(revision.toString()) + "  " + ran + "/" + total + "  " + millis + " ms");
        }
    }

    private String padded(String revision) {
        return revision + " ".repeat(Math.max(0, width - revision.length()));
    }

    @Override
    public String placeAfter(List<RanStep> steps) {
        return "at " + place.ids(place.after(steps));
    }

    void end(Direction direction, List<RevisionId> current, Duration elapsed) {
        String did = direction == Direction.UPGRADE ? "applied" : "taken back";
        log.info("at {}, {} {} in {} ms", place.named(current), total, did, elapsed.toMillis());
    }

    static void nothingToDo(String place, Duration elapsed) {
        log.info("at {}, nothing to do, {} ms", place, elapsed.toMillis());
    }
}
