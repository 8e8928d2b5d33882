package dev.migrations.internal.offline;

import dev.migrations.error.DatabaseSwitchInScriptException;
import dev.migrations.internal.runtime.PreparedStep;
import dev.migrations.internal.runtime.SectionReader;
import dev.migrations.sql.SqlStatement;
import java.util.List;

/** Statements behind which the script would not find its state tables again. */
final class DatabaseSwitch {

    private DatabaseSwitch() {}

    /** Looks at the sections that change their session, before anything is written. */
    static void refuse(ScriptTarget target, List<PreparedStep> steps) {
        for (PreparedStep step : steps) {
            if (step.work() instanceof PreparedStep.SqlWork work && work.changesSession()) {
                refuse(target, step, work);
            }
        }
    }

    private static void refuse(ScriptTarget target, PreparedStep step, PreparedStep.SqlWork work) {
        try (SectionReader reader = new SectionReader(work.section(), target.dialect())) {
            for (SqlStatement statement = reader.next(); statement != null; statement = reader.next()) {
                if (!target.client().canRun(statement)) {
                    throw new DatabaseSwitchInScriptException(step.id().value(), statement.location());
                }
            }
        }
    }
}
