package dev.migrations.internal.offline;

import dev.migrations.dialect.ScriptClient;
import dev.migrations.dialect.StatementTrait;
import dev.migrations.internal.runtime.PreparedStep;
import dev.migrations.internal.runtime.SectionReader;
import dev.migrations.internal.store.Progress;
import dev.migrations.plan.RowState;
import dev.migrations.revision.RevisionId;
import dev.migrations.sql.SqlStatement;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A step statement by statement, recorded as the engine records it: what may stand in a transaction commits together with
 * the record of its end; of what may not, the intent is recorded before and the end behind it. So a script that was cut
 * off leaves a row with which the engine can go on. One object for one step.
 */
final class StatementwiseScript {

    private final ScriptTarget target;
    private final ScriptClient client;
    private final StateScript state;
    private final ScriptOutput out;
    private final PreparedStep step;
    private final PreparedStep.SqlWork work;

    private int done;
    private boolean inUserTransaction;
    private boolean sessionChanged;
    private boolean ownLockTimeout;

    StatementwiseScript(ScriptTarget target, ScriptOutput out, PreparedStep step) {
        this.target = target;
        this.client = target.client();
        this.state = new StateScript(target);
        this.out = out;
        this.step = step;
        this.work = (PreparedStep.SqlWork) step.work();
    }

    void write(@Nullable RevisionId previous) {
        ForeignKeyScript foreignKeys = ForeignKeyScript.aroundStatements(target, work, step);
        writeBegin(previous);
        out.text(client.noteSession());
        out.text(foreignKeys.off());
        writeStatements();
        out.text(foreignKeys.show());
        out.text(client.restoreSession(target.enforceForeignKeys()));
        writeEnd();
    }

    private void writeBegin(@Nullable RevisionId previous) {
        begin();
        new StepScript(target, out).guard(step, previous);
        out.text(
                step.isUpgrade()
                        ? state.insert(step.row().withChecksum(null), RowState.UPGRADING, Progress.none(step.total()))
                        : state.startDowngrade(
                                step.id(), step.total(), step.row().downgrade()));
        out.text(client.commit());
    }

    private void writeEnd() {
        begin();
        requireDone();
        if (step.isUpgrade()) {
            out.text(state.finishUpgrade(step.id(), step.row().checksum(), step.total()));
        } else {
            out.text(state.finishDowngrade(step.id(), done));
        }
        out.text(state.log(step.id()));
        out.text(client.commit());
    }

    private void begin() {
        out.text(client.begin());
        out.text(client.enterRun());
        if (!ownLockTimeout) {
            out.text(client.limitLockWaits(
                    target.settings().statementLockTimeout().toMillis()));
        }
    }

    private void requireDone() {
        out.text(client.lockState(state.table()));
        String message = "Revision " + step.id() + " is not done up to its statement " + done + ".";
        out.text(client.guard(state.isDoneUpTo(step.id(), done), message));
    }

    private void writeStatements() {
        try (SectionReader reader = new SectionReader(work.section(), target.dialect())) {
            for (SqlStatement statement = reader.next(); statement != null; statement = reader.next()) {
                Set<StatementTrait> traits = target.dialect().traits(statement);
                if (traits.contains(StatementTrait.CHANGES_SESSION)) {
                    sessionChanged = true;
                    ownLockTimeout |= statement.mentions("lock_timeout");
                }
                if (work.survey().leftOut().contains(statement.number())) {
                    leaveOut(statement, reader);
                } else {
                    writeOne(statement, traits, reader);
                }
            }
        }
    }

    /** It counts as done, so that numbers are those of the file. */
    private void leaveOut(SqlStatement statement, SectionReader reader) {
        if (!inUserTransaction) {
            begin();
            record(statement, reader);
        }
    }

    private void writeOne(SqlStatement statement, Set<StatementTrait> traits, SectionReader reader) {
        if (inUserTransaction) {
            writeInUserTransaction(statement, traits, reader);
        } else if (traits.contains(StatementTrait.BEGIN)) {
            begin();
            inUserTransaction = true;
        } else if (standsAlone(traits)) {
            writeAlone(statement, traits, reader);
        } else {
            begin();
            StepScript.writeStatement(client, out, statement);
            record(statement, reader);
        }
    }

    private static boolean standsAlone(Set<StatementTrait> traits) {
        return traits.contains(StatementTrait.OUTSIDE_TRANSACTION)
                || traits.contains(StatementTrait.COMMITS)
                || traits.contains(StatementTrait.OPAQUE)
                || traits.contains(StatementTrait.PREPARES_SESSION);
    }

    private void writeInUserTransaction(SqlStatement statement, Set<StatementTrait> traits, SectionReader reader) {
        boolean rollback = traits.contains(StatementTrait.ROLLBACK);
        if (!rollback && !traits.contains(StatementTrait.COMMIT)) {
            StepScript.writeStatement(client, out, statement);
            return;
        }
        if (rollback) {
            out.text("ROLLBACK;");
            begin();
        }
        record(statement, reader);
        inUserTransaction = false;
    }

    private void writeAlone(SqlStatement statement, Set<StatementTrait> traits, SectionReader reader) {
        begin();
        progress(reader, new Progress(statement.number(), done, 0));
        out.text(client.allowAlone());
        commit();
        if (traits.contains(StatementTrait.WITHOUT_LOCK_TIMEOUT) && !ownLockTimeout) {
            out.text(client.waitForLocks());
        }
        StepScript.writeStatement(client, out, statement);
        out.text(client.noteAlone());
        begin();
        out.text(client.guardAlone("Statement " + statement.number() + " of revision " + step.id() + " failed."));
        record(statement, reader);
    }

    /** Ends the open transaction with the record of the statement's end. */
    private void record(SqlStatement statement, SectionReader reader) {
        progress(reader, new Progress(statement.number(), statement.number(), 0));
        commit();
        done = statement.number();
    }

    private void commit() {
        out.text(client.commit());
        if (sessionChanged) {
            out.text(client.actAsBefore());
        }
    }

    private void progress(SectionReader reader, Progress now) {
        if (sessionChanged) {
            out.text(client.actAsNoted());
        }
        requireDone();
        @Nullable String checksum = step.isUpgrade() ? reader.checksum() : null;
        out.text(state.progress(step.id(), checksum, now, done));
    }
}
