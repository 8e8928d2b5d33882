package dev.migrations.internal.runtime;

import dev.migrations.dialect.Dialect;
import dev.migrations.sql.SqlStatement;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The statements of a section, one after another. Not thread-safe. */
interface StatementSource extends AutoCloseable {

    /** The next statement; null at the end. */
    @Nullable
    SqlStatement next();

    @Override
    void close();

    /** Those that the survey has kept, else the section's, read again. */
    static StatementSource of(PreparedStep.SqlWork work, Dialect dialect) {
        List<SqlStatement> kept = work.survey().statements();
        return kept == null ? SectionReader.withoutChecksum(work.section(), dialect) : new Kept(kept.iterator());
    }

    /** What the survey has kept. */
    record Kept(Iterator<SqlStatement> statements) implements StatementSource {

        @Override
        public @Nullable SqlStatement next() {
            return statements.hasNext() ? statements.next() : null;
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
