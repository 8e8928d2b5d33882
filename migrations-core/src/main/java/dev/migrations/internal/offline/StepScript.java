package dev.migrations.internal.offline;

import dev.migrations.dialect.ScriptClient;
import dev.migrations.internal.runtime.PreparedStep;
import dev.migrations.internal.runtime.SectionReader;
import dev.migrations.internal.store.Progress;
import dev.migrations.plan.RowState;
import dev.migrations.revision.RevisionId;
import dev.migrations.sql.SqlStatement;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Steps as one transaction each, or as one for them all: the state row first, as the engine does it. */
final class StepScript {

    private final ScriptTarget target;
    private final ScriptClient client;
    private final StateScript state;
    private final ScriptOutput out;

    StepScript(ScriptTarget target, ScriptOutput out) {
        this.target = target;
        this.client = target.client();
        this.state = new StateScript(target);
        this.out = out;
    }

    /** {@code previous} is what the script has run before; null if nothing. */
    void write(List<PreparedStep> steps, @Nullable RevisionId previous) {
        ForeignKeyScript foreignKeys = ForeignKeyScript.around(target, steps);
        out.text(foreignKeys.off());
        out.text(client.begin());
        out.text(client.enterRun());
        if (steps.stream().anyMatch(step -> step.work().changesSession())) {
            out.text(client.noteSession());
        }
        out.text(foreignKeys.begun());
        RevisionId before = previous;
        for (PreparedStep step : steps) {
            writeStep(step, before, foreignKeys);
            before = step.id();
        }
        out.text(foreignKeys.ended());
        out.text(client.commit());
        out.text(foreignKeys.on());
    }

    private void writeStep(PreparedStep step, @Nullable RevisionId previous, ForeignKeyScript foreignKeys) {
        out.text(client.limitLockWaits(target.settings().statementLockTimeout().toMillis()));
        guard(step, previous);
        claim(step);
        writeStatements((PreparedStep.SqlWork) step.work());
        if (step.work().changesSession()) {
            out.text(client.restoreSession(target.enforceForeignKeys()));
        }
        if (step.isUpgrade()) {
            out.text(state.finishUpgrade(step.id(), step.row().checksum(), step.total()));
        }
        out.text(state.log(step.id()));
        if (foreignKeys.active()) {
            out.text(client.guard(foreignKeys.none(), "Revision " + step.id() + " leaves rows without their parent."));
        }
    }

    /** Fails unless the script has come this far and what the revision stands on is applied. */
    void guard(PreparedStep step, @Nullable RevisionId previous) {
        out.text(client.lockState(state.table()));
        if (previous != null) {
            out.text(client.guard(
                    state.isDone(previous),
                    "Revision " + step.id() + " must wait for " + previous + ", which failed."));
        }
        if (!step.isUpgrade()) {
            out.text(client.guard(state.areApplied(List.of(step.id())), "Revision " + step.id() + " is not applied."));
            return;
        }
        Set<RevisionId> parents = new LinkedHashSet<>(step.row().revision().downRevisions());
        parents.addAll(step.row().dependsOn());
        if (!parents.isEmpty()) {
            out.text(client.guard(state.areApplied(parents), "The parents of " + step.id() + " are not applied."));
        }
    }

    private void claim(PreparedStep step) {
        out.text(
                step.isUpgrade()
                        ? state.insert(step.row(), RowState.APPLIED, Progress.complete(step.total()))
                        : state.deleteApplied(step.id()));
    }

    private void writeStatements(PreparedStep.SqlWork work) {
        if (work.survey().total() == 0) {
            return;
        }
        out.blankLine();
        try (SectionReader reader = new SectionReader(work.section(), target.dialect())) {
            for (SqlStatement statement = reader.next(); statement != null; statement = reader.next()) {
                if (!work.survey().leftOut().contains(statement.number())) {
                    writeStatement(client, out, statement);
                }
            }
        }
        out.blankLine();
    }

    static void writeStatement(ScriptClient client, ScriptOutput out, SqlStatement statement) {
        out.text(client.statement(statement));
        if (statement.isCopyFromStdin()) {
            out.copyData(statement);
        }
    }
}
