package dev.migrations.internal.runtime;

import dev.migrations.dialect.ErrorKind;
import dev.migrations.error.MigrationException;
import dev.migrations.error.RepairWords;
import dev.migrations.error.RevisionFailedException;
import dev.migrations.error.RevisionFailedException.Failure;
import dev.migrations.error.UncertainJavaException;
import dev.migrations.internal.store.Session;
import dev.migrations.plan.AppliedRevision;
import dev.migrations.sql.SqlStatement;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Says what failed, where, in whose words, what was kept, and what to do. */
final class FailureReport {

    private static final String ASK = "Do not edit anything yet: status says whether it was kept. Start again when the"
            + " database answers; what was kept is not run twice.";

    private static final String LOST = "The connection was lost, which need not be this statement's doing. Start again"
            + " when the database answers; what was kept is not run twice.";

    private static final String NO_SPACE =
            "The database has no room left. Make room and start again; what was kept is" + " not run twice.";

    private static final int VALID_SECONDS = 5;

    private FailureReport() {}

    static RevisionFailedException of(
            Session session, PreparedStep step, FailedWork failed, String kept, boolean again) {
        SqlStatement statement = failed.statement();
        String said = said(session, failed);
        String text =
                heading(step, statement) + place(step, failed) + "\n" + speaker(session, failed) + said + "\n" + kept;
        return new RevisionFailedException(
                new Failure(
                        step.id().value(),
                        statement == null ? null : statement.number(),
                        statement == null ? null : step.place(statement),
                        said,
                        kept,
                        text,
                        failed.inDoubt() ? ASK : action(session, step, failed, again)),
                failed.failure());
    }

    private static String heading(PreparedStep step, @Nullable SqlStatement statement) {
        String message = step.step().revision().message();
        String name = step.id() + (message.isEmpty() ? "" : " \"" + message + "\"");
        String what = step.isUpgrade() ? "Revision " : "The downgrade of revision ";
        return what + name + " failed"
                + (statement == null ? "" : " at statement " + statement.number() + " of " + step.total())
                + (statement == null ? "" : operation(step, statement));
    }

    private static String operation(PreparedStep step, SqlStatement statement) {
        JavaScript java = step.work() instanceof PreparedStep.SqlWork sql ? sql.java() : null;
        return java == null ? "" : ", in " + java.said(statement).describe();
    }

    private static String place(PreparedStep step, FailedWork failed) {
        SqlStatement statement = failed.statement();
        if (statement != null) {
            return "\n" + step.place(statement) + ":\n" + Excerpt.lines(statement.text(), "  ");
        }
        JavaFailure java = JavaFailure.of(step, failed);
        return java.operation() + "\n" + java.place();
    }

    private static String speaker(Session session, FailedWork failed) {
        if (failed.refusal() != null) {
            return "";
        }
        return failed.sqlFailure() != null ? session.dialect().product() + " says: " : "It threw: ";
    }

    static String said(Session session, FailedWork failed) {
        SQLException sql = failed.sqlFailure();
        if (failed.refusal() != null) {
            MigrationException reason = failed.refusal().reason();
            return reason.description() + " " + reason.action();
        }
        return sql != null ? session.describe(sql) : failed.failure().toString();
    }

    /** What the file has no part in is not to be mended there. */
    private static String action(Session session, PreparedStep step, FailedWork failed, boolean again) {
        SQLException sql = failed.sqlFailure();
        if (sql != null && !failed.isUncertain()) {
            ErrorKind kind = session.classify(sql);
            if (kind == ErrorKind.NO_SPACE) {
                return NO_SPACE;
            }
            if (kind == ErrorKind.UNREACHABLE && !answers(session)) {
                return LOST;
            }
        }
        return action(step, failed.statement(), again, failed.isUncertain());
    }

    /** A script may fail to reach something of its own, and then the session is there still. */
    private static boolean answers(Session session) {
        try {
            return session.connection().isValid(VALID_SECONDS);
        } catch (SQLException e) {
            throw new IllegalStateException("A time-out of " + VALID_SECONDS + " s was refused", e);
        }
    }

    private static String action(
            PreparedStep step, @Nullable SqlStatement statement, boolean again, boolean uncertain) {
        if (step.work() instanceof PreparedStep.JavaWork && uncertain) {
            return UncertainJavaException.action(step.id().value());
        }
        if (uncertain && statement != null) {
            return "It may have committed a part before it failed. Look in the database, then say where to go on: "
                    + RepairWords.resumeAt(step.id().value(), statement.number()) + ".";
        }
        if (again && statement != null) {
            return "Correct statement " + statement.number()
                    + " or what comes after it, and start again: it goes on there. Those before it must stay as they are.";
        }
        if (step.row().kind() == AppliedRevision.Kind.JAVA) {
            return "Correct the class and start again.";
        }
        return step.isUpgrade()
                ? "Correct the file (it is not applied, so it may be edited) and start again."
                : "Correct the downgrade section of the file and run the downgrade again.";
    }
}
