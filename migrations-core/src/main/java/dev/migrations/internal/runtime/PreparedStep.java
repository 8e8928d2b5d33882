package dev.migrations.internal.runtime;

import dev.migrations.internal.store.NewRow;
import dev.migrations.plan.AppliedRevision;
import dev.migrations.plan.Step;
import dev.migrations.revision.Direction;
import dev.migrations.revision.RevisionId;
import dev.migrations.script.JavaRevision;
import dev.migrations.script.Section;
import org.jspecify.annotations.Nullable;

/**
 * A step of a plan with everything that was found out about it before the first one runs.
 *
 * @param step the step
 * @param row what the state table says of the revision when it is applied
 * @param work what is to be run
 * @param halfRun the row of the run that was interrupted; null unless the step goes on with it
 */
public record PreparedStep(
        Step step, NewRow row, Work work, @Nullable AppliedRevision halfRun) {

    /** What a step runs. */
    public sealed interface Work {

        /** Whether it runs in one transaction together with its state row. */
        boolean inTransaction();

        /** Whether the session may be another one afterwards. */
        boolean changesSession();
    }

    /** A section of a file. */
    public record SqlWork(Section section, SectionSurvey survey) implements Work {

        @Override
        public boolean inTransaction() {
            return survey.inTransaction();
        }

        @Override
        public boolean changesSession() {
            return survey.changesSession();
        }
    }

    /**
     * A Java class; what it does to the session is its own affair, so it is always looked after.
     *
     * @param revision the class
     * @param inTransaction whether nothing that it runs can commit half-way
     */
    public record JavaWork(JavaRevision revision, boolean inTransaction) implements Work {

        @Override
        public boolean changesSession() {
            return true;
        }
    }

    /** The revision's id. */
    public RevisionId id() {
        return step.revision().id();
    }

    /** Whether it runs as one transaction: what was interrupted between statements goes on between statements. */
    public boolean inTransaction() {
        return work.inTransaction() && halfRun == null;
    }

    /** Whether it leads up. */
    public boolean isUpgrade() {
        return step.direction() == Direction.UPGRADE;
    }

    /** How many statements it has; a Java revision counts as one. */
    public int total() {
        return work instanceof SqlWork sql ? sql.survey().total() : 1;
    }
}
