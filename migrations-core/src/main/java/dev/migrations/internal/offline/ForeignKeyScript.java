package dev.migrations.internal.offline;

import dev.migrations.dialect.Dialect;
import dev.migrations.internal.runtime.PreparedStep;
import dev.migrations.internal.runtime.SectionSurvey;
import java.util.List;

/**
 * SQLite's enforcement of foreign keys around a transaction, as the engine switches it. A script cannot ask who refers to
 * a table, so every section that replaces one is taken for one that others refer to.
 *
 * @param active whether the transaction is checked
 * @param switched whether enforcement is off meanwhile and was on
 */
record ForeignKeyScript(boolean active, boolean switched) {

    private static final String VIOLATIONS =
            "SELECT \"table\", coalesce(rowid, ''), parent, fkid FROM pragma_foreign_key_check";
    private static final String BEFORE = "temp.migrations_violations";

    static ForeignKeyScript around(ScriptTarget target, List<PreparedStep> steps) {
        boolean sqlite = target.dialect() == Dialect.sqlite();
        boolean needed = steps.stream().anyMatch(s -> isNeeded(s, target.enforceForeignKeys()));
        return new ForeignKeyScript(sqlite && needed, sqlite && needed && target.enforceForeignKeys());
    }

    /** Statements of their own are left alone where the section says itself where enforcement is on and off. */
    static ForeignKeyScript aroundStatements(ScriptTarget target, PreparedStep.SqlWork work, PreparedStep step) {
        return work.survey().switchesForeignKeys() ? new ForeignKeyScript(false, false) : around(target, List.of(step));
    }

    private static boolean isNeeded(PreparedStep step, boolean enforced) {
        if (!(step.work() instanceof PreparedStep.SqlWork sql)) {
            return false;
        }
        SectionSurvey survey = sql.survey();
        return survey.switchesForeignKeys()
                || (enforced && !survey.replacedTables().isEmpty());
    }

    String off() {
        return switched ? "PRAGMA foreign_keys = OFF;" : "";
    }

    String on() {
        return switched ? "PRAGMA foreign_keys = ON;" : "";
    }

    /** Notes the violations that are there already. */
    String begun() {
        return active ? "CREATE TABLE " + BEFORE + " AS " + VIOLATIONS + ";" : "";
    }

    /** Whether there are none but those. */
    String none() {
        return "NOT EXISTS (" + VIOLATIONS + " EXCEPT SELECT * FROM " + BEFORE + ")";
    }

    String ended() {
        return active ? "DROP TABLE " + BEFORE + ";" : "";
    }

    /** Prints them, where what has run cannot be taken back. */
    String show() {
        return active ? "PRAGMA foreign_key_check;" : "";
    }
}
