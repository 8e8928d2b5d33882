package dev.migrations.internal.runtime;

import dev.migrations.error.SourceLocation;
import dev.migrations.internal.store.NewRow;
import dev.migrations.operation.NamingConvention;
import dev.migrations.operation.Operation;
import dev.migrations.plan.AppliedRevision;
import dev.migrations.plan.Step;
import dev.migrations.revision.Direction;
import dev.migrations.revision.Revision;
import dev.migrations.revision.RevisionId;
import dev.migrations.script.JavaRevision;
import dev.migrations.script.Section;
import dev.migrations.sql.SqlStatement;
import java.util.List;
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

    /**
     * A section of a file, or what a Java revision says as one.
     *
     * @param java what the revision has said; null for a file
     */
    public record SqlWork(
            Section section, SectionSurvey survey, @Nullable JavaScript java) implements Work {

        /** A section of a file. */
        public SqlWork(Section section, SectionSurvey survey) {
            this(section, survey, null);
        }

        /** Where a statement stands, as a person would look it up. */
        SourceLocation place(SqlStatement statement, Revision revision) {
            int line = java == null ? 0 : java.said(statement).line();
            return line == 0 ? statement.location() : new SourceLocation(revision.origin(), line);
        }

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
     * @param reversal what takes it back in place of a downgrade of its own; null where the class itself is run
     * @param naming the names of what it gives none
     * @param inTransaction whether nothing that it runs can commit half-way
     * @param rebuilds whether it is known to rebuild a table of SQLite's
     */
    public record JavaWork(
            JavaRevision revision,
            @Nullable List<Operation> reversal,
            NamingConvention naming,
            boolean inTransaction,
            boolean rebuilds)
            implements Work {

        /** Whether each of its statements is committed by itself. */
        boolean autocommit() {
            return !revision.transactional();
        }

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

    /** Where a statement of it stands, as a person would look it up. */
    SourceLocation place(SqlStatement statement) {
        return work instanceof SqlWork sql ? sql.place(statement, step.revision()) : statement.location();
    }

    /** How many statements it has; a class that runs counts as one. */
    public int total() {
        return work instanceof SqlWork sql ? sql.survey().total() : 1;
    }
}
