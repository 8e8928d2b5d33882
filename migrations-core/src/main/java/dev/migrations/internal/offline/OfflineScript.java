package dev.migrations.internal.offline;

import dev.migrations.dialect.ScriptClient;
import dev.migrations.internal.runtime.PreparedStep;
import dev.migrations.internal.store.NewRow;
import dev.migrations.internal.store.Progress;
import dev.migrations.plan.MigrationPlan;
import dev.migrations.plan.RowState;
import dev.migrations.plan.StampPlan;
import dev.migrations.plan.TransactionMode;
import dev.migrations.revision.RevisionId;
import java.io.Writer;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes plans as scripts. Everything that can be refused has been refused before: what is prepared has been read to the
 * end. The text is written as it comes, so a script may be of any size; the writer is flushed in the end and not closed.
 * Not thread-safe.
 */
public final class OfflineScript {

    private final ScriptTarget target;
    private final ScriptClient client;
    private final StateScript state;
    private final ScriptOutput out;

    /** Writes scripts for {@code target} to {@code out}. */
    public OfflineScript(ScriptTarget target, Writer out) {
        this.target = target;
        this.client = target.client();
        this.state = new StateScript(target);
        this.out = new ScriptOutput(out);
    }

    /**
     * Writes a plan.
     *
     * @param steps the plan's, none of them Java and none half run
     * @param applied all revisions that are applied where the script starts
     */
    public void write(MigrationPlan plan, List<PreparedStep> steps, Collection<RevisionId> applied) {
        DatabaseSwitch.refuse(target, steps);
        new ScriptHead(target, out).write(plan, steps);
        writeStart(applied, plan.currentBefore());
        if (target.settings().transaction() == TransactionMode.RUN && !steps.isEmpty()) {
            out.blankLine();
            steps.forEach(step -> out.comment(step.step().toString()));
            new StepScript(target, out).write(steps, null);
        } else {
            writeSteps(steps);
        }
        writeEnd();
    }

    private void writeSteps(List<PreparedStep> steps) {
        @Nullable RevisionId previous = null;
        for (PreparedStep step : steps) {
            out.blankLine();
            out.comment(step.step().toString());
            if (step.inTransaction()) {
                new StepScript(target, out).write(List.of(step), previous);
            } else {
                new StatementwiseScript(target, out, step).write(previous);
            }
            previous = step.id();
        }
    }

    /**
     * Writes a stamp.
     *
     * @param rows those that the plan inserts
     * @param applied all revisions that are applied where the script starts
     */
    public void write(StampPlan plan, List<NewRow> rows, Collection<RevisionId> applied) {
        new ScriptHead(target, out).write(plan, rows);
        writeStart(applied, plan.currentBefore());
        out.blankLine();
        out.text(client.begin());
        out.text(client.enterRun());
        out.text(client.lockState(state.table()));
        out.text(client.guard(state.isAt(applied), notAt(plan.currentBefore())));
        for (RevisionId id : plan.remove()) {
            out.text(state.deleteApplied(id));
            out.text(state.log(id));
        }
        for (NewRow row : rows) {
            out.text(state.insert(row, RowState.APPLIED, Progress.none(0)));
            out.text(state.log(row.revision().id()));
        }
        out.text(client.commit());
        writeEnd();
    }

    /** The state tables where there may be none yet, and the guard; both in one transaction, so that nothing is left. */
    private void writeStart(Collection<RevisionId> applied, Collection<RevisionId> current) {
        out.blankLine();
        out.comment("The script starts only where the database is at " + ScriptHead.place(current) + ".");
        out.text(client.open(target.enforceForeignKeys()));
        out.text(client.limitSessionLockWaits(
                target.settings().statementLockTimeout().toMillis()));
        out.text(client.lockRun(target.tables()));
        out.text(client.begin());
        if (applied.isEmpty()) {
            out.text(state.createTables());
        }
        out.text(client.lockState(state.table()));
        out.text(client.guard(state.isAt(applied), notAt(current)));
        out.text(client.startRun());
        out.text(client.commit());
    }

    private void writeEnd() {
        out.blankLine();
        out.comment("The end.");
        out.text(client.close());
        out.flush();
    }

    private static String notAt(Collection<RevisionId> current) {
        return "The database is not at " + ScriptHead.place(current)
                + ", where this script starts. Nothing was changed.";
    }
}
