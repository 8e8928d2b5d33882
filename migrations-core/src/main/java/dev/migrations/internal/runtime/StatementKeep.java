package dev.migrations.internal.runtime;

import dev.migrations.sql.SqlStatement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the statements of short sections from the survey until they run, so that these are cut once. What runs is then what
 * was surveyed, whatever becomes of the file. Bounded in all, in characters; not thread-safe.
 */
final class StatementKeep {

    private static final int MOST_IN_ALL = 1 << 22;
    private static final int MOST_OF_A_SECTION = 1 << 16;

    private int leftInAll;
    private int leftOfSection;
    private @Nullable List<SqlStatement> kept;

    private StatementKeep(int most) {
        this.leftInAll = most;
    }

    /** Keeps what a plan of many short sections has. */
    static StatementKeep bounded() {
        return new StatementKeep(MOST_IN_ALL);
    }

    /** Keeps nothing, for sections that are read and not run. */
    static StatementKeep nothing() {
        return new StatementKeep(0);
    }

    /** A section begins. */
    void begin() {
        leftOfSection = Math.min(leftInAll, MOST_OF_A_SECTION);
        kept = new ArrayList<>(4);
    }

    /** Its next statement. COPY data can be read from its section alone. */
    void add(SqlStatement statement) {
        leftOfSection -= statement.text().length() + 1;
        if (kept != null && leftOfSection >= 0 && !statement.isCopyFromStdin()) {
            kept.add(statement);
        } else {
            kept = null;
        }
    }

    /** The section's end: its statements, null if they were too many. */
    @Nullable
    List<SqlStatement> end() {
        if (kept != null) {
            for (SqlStatement statement : kept) {
                leftInAll -= statement.text().length() + 1;
            }
        }
        return kept;
    }
}
