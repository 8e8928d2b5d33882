package dev.migrations.internal.runtime;

import dev.migrations.script.Section;
import dev.migrations.sql.SqlStatement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the statements of sections from the survey until they run, so that these are read and cut once. What runs is then
 * what was surveyed, whatever becomes of the file. Bounded in all, in characters, by the memory that there is; not
 * thread-safe.
 */
final class StatementKeep {

    /** A character takes two bytes at most, so this keeps to a sixteenth of the heap. */
    private static final int HEAP_PER_CHARACTER = 32;

    /** What a statement takes beside its text, about, as so many characters. */
    private static final int STATEMENT = 64;

    private long left;
    private long leftBefore;
    private @Nullable List<SqlStatement> kept;

    /** Keeps so many characters. */
    StatementKeep(long most) {
        this.left = most;
    }

    /** Keeps what there is room for. */
    static StatementKeep bounded() {
        return new StatementKeep(Runtime.getRuntime().maxMemory() / HEAP_PER_CHARACTER);
    }

    /** Keeps nothing, for sections that are read and not run. */
    static StatementKeep nothing() {
        return new StatementKeep(0);
    }

    /** A section begins. */
    void begin(Section section) {
        leftBefore = left;
        kept = section.length() <= left ? new ArrayList<>(4) : null;
    }

    /** Its next statement. COPY data can be read from its section alone. */
    void add(SqlStatement statement) {
        if (kept == null) {
            return;
        }
        left -= statement.text().length() + STATEMENT;
        if (left >= 0 && !statement.isCopyFromStdin()) {
            kept.add(statement);
        } else {
            kept = null;
            left = leftBefore;
        }
    }

    /** The section's end: its statements, null if they were too many. */
    @Nullable
    List<SqlStatement> end() {
        return kept;
    }
}
