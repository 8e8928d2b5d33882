package dev.migrations.internal.runtime;

import dev.migrations.error.MigrationException;
import dev.migrations.operation.StatementFailedException;
import org.jspecify.annotations.Nullable;

/**
 * Where in its class a Java revision has failed.
 *
 * @param operation what is said behind "failed"; empty if it was no operation
 * @param place the class, the line in it if that is known, and the statement if there is one to show
 */
record JavaFailure(String operation, String place) {

    /**
     * An operation that was refused before the database could.
     *
     * @param reason why, and the way around
     */
    record Refusal(MigrationException reason, int number, String what) {}

    static JavaFailure of(PreparedStep step, FailedWork failed) {
        String type = step.step().revision().origin();
        StatementFailedException refused = refused(failed);
        if (refused == null) {
            Refusal refusal = failed.refusal();
            String operation = refusal == null ? "" : operation(refusal.number(), refusal.what());
            return new JavaFailure(operation, type + line(failed.failure(), type));
        }
        String sql = refused.sql();
        return new JavaFailure(
                operation(refused.number(), refused.what()),
                type + line(refused, type) + (sql == null ? "" : ":\n" + Excerpt.lines(sql, "  ")));
    }

    private static String operation(int number, String what) {
        return " at operation " + number + " (" + what + ")";
    }

    private static @Nullable StatementFailedException refused(FailedWork failed) {
        for (Throwable t = failed.failure(); t != null; t = t.getCause()) {
            if (t instanceof StatementFailedException refused) {
                return refused;
            }
        }
        return null;
    }

    /** The last line of the class, or of one inside of it, that was on the way to the failure. */
    private static String line(Throwable failure, String type) {
        for (StackTraceElement element : failure.getStackTrace()) {
            if (isOf(type, element.getClassName()) && element.getLineNumber() > 0) {
                return ", line " + element.getLineNumber();
            }
        }
        return "";
    }

    /** The line of the class that is running now; 0 if that is not known. */
    static int runningLine(String type) {
        return StackWalker.getInstance()
                .walk(frames -> frames.filter(frame -> isOf(type, frame.getClassName()))
                        .map(StackWalker.StackFrame::getLineNumber)
                        .filter(line -> line > 0)
                        .findFirst()
                        .orElse(0));
    }

    private static boolean isOf(String type, String className) {
        return className.equals(type) || className.startsWith(type + "$");
    }
}
