package dev.migrations.internal.runtime;

import dev.migrations.dialect.Dialect;
import dev.migrations.dialect.StatementTrait;
import dev.migrations.error.HalfRunChangedException;
import dev.migrations.error.LostSessionException;
import dev.migrations.error.UncertainStatementException;
import dev.migrations.plan.AppliedRevision;
import dev.migrations.sql.SqlStatement;
import java.util.Set;

/**
 * Where an interrupted revision goes on, found by reading its section once before anything is sent.
 *
 * @param done the last statement that has ended
 * @param uncertain the statement whose end is not known; 0 if there is none
 */
record ResumePoint(int done, int uncertain) {

    private static final int NONE = 0;

    /**
     * The point for {@code step}.
     *
     * @throws HalfRunChangedException what has run was edited
     * @throws LostSessionException what has run left something that ended with its session
     * @throws UncertainStatementException whether a statement has happened cannot be found out by running it again
     */
    static ResumePoint of(PreparedStep step, PreparedStep.SqlWork work, Dialect dialect) {
        AppliedRevision halfRun = step.halfRun();
        if (halfRun == null) {
            return new ResumePoint(NONE, NONE);
        }
        int done = halfRun.statementsDone();
        int started = halfRun.statementsStarted();
        try (SectionReader reader = new SectionReader(work.section(), dialect)) {
            for (int number = 1; number <= started; number++) {
                SqlStatement statement = reader.next();
                if (statement == null) {
                    throw changed(step, started);
                }
                look(step, statement, dialect.traits(statement), done);
            }
            if (step.isUpgrade() && started > 0 && !reader.checksum().equals(halfRun.checksum())) {
                throw changed(step, started);
            }
        }
        return new ResumePoint(done, started > done ? started : NONE);
    }

    private static HalfRunChangedException changed(PreparedStep step, int started) {
        return new HalfRunChangedException(
                step.id().value(), step.step().revision().origin(), started);
    }

    private static void look(PreparedStep step, SqlStatement statement, Set<StatementTrait> traits, int done) {
        if (statement.number() <= done && traits.contains(StatementTrait.LIVES_IN_SESSION)) {
            throw new LostSessionException(step.id().value(), step.place(statement));
        }
        boolean again = !traits.contains(StatementTrait.OPAQUE) && !traits.contains(StatementTrait.NOT_REPEATABLE);
        if (statement.number() > done && !again) {
            throw new UncertainStatementException(
                    step.id().value(), statement.number(), step.place(statement), Excerpt.firstLine(statement.text()));
        }
    }
}
