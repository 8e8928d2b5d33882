package dev.migrations.internal.runtime;

import dev.migrations.error.SourceLocation;
import dev.migrations.revision.Direction;
import dev.migrations.revision.Revision;
import dev.migrations.script.Section;
import dev.migrations.sql.SqlStatement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A Java revision as a script would have it.
 *
 * @param statements in their order
 * @param obstacle why they are not all; null if they are
 */
record JavaScript(List<SaidStatement> statements, @Nullable String obstacle) {

    /** Behind the mark. */
    private static final int FIRST_LINE = 2;

    JavaScript {
        statements = List.copyOf(statements);
    }

    /** As a section of a file would have them. Its lines are not those of the class, and are called by another name. */
    Section section(Revision revision, Direction direction, boolean transactional) {
        StringBuilder text = new StringBuilder("-- migrate: ").append(direction.word());
        text.append(transactional ? "\n" : " transaction=none\n");
        statements.forEach(statement -> text.append(statement.text()));
        return Section.ofStored(direction, text.toString(), new SourceLocation(revision.origin() + " as SQL", 1));
    }

    /** What was said where a statement of the section stands. */
    SaidStatement said(SqlStatement statement) {
        int line = FIRST_LINE;
        for (SaidStatement said : statements) {
            line += said.lines();
            if (statement.location().line() < line) {
                return said;
            }
        }
        throw new IllegalStateException(statement.location() + " is behind the last statement");
    }
}
