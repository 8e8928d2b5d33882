package dev.migrations.internal.runtime;

import dev.migrations.dialect.Dialect;
import dev.migrations.error.ForeignKeyViolationException;
import dev.migrations.internal.store.Session;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * SQLite's enforcement of foreign keys, switched off around a transaction that replaces a table others refer to. Inside
 * the transaction the switch is silently ignored, and dropping the table then deletes every child row that cascades. What
 * enforcement would have seen is checked before the commit instead.
 */
final class ForeignKeyGuard implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger("dev.migrations");
    private static final int MOST_SHOWN = 3;

    private final Session session;
    private final boolean wasOn;
    private boolean active;
    private boolean tooLate;
    private Map<String, Integer> before = Map.of();

    private ForeignKeyGuard(Session session, boolean active, boolean wasOn) {
        this.session = session;
        this.active = active;
        this.wasOn = wasOn;
    }

    /** Guards nothing: of a database that is not SQLite. */
    static ForeignKeyGuard none(Session session) {
        return new ForeignKeyGuard(session, false, false);
    }

    /** Switches enforcement off whatever the steps are, since one of them rebuilds a table. */
    static ForeignKeyGuard forRebuild(Session session) throws SQLException {
        boolean on = isOn(session);
        if (on) {
            session.execute("PRAGMA foreign_keys = OFF");
        }
        return new ForeignKeyGuard(session, true, on);
    }

    /** Switches enforcement off where one of {@code steps} needs it; called before the transaction begins. */
    static ForeignKeyGuard before(Session session, List<PreparedStep> steps) throws SQLException {
        if (session.dialect() != Dialect.sqlite() || !mayNeed(steps)) {
            return none(session);
        }
        boolean on = isOn(session);
        boolean needed = false;
        for (PreparedStep step : steps) {
            needed = needed || needs(session, step, on, steps.size() > 1);
        }
        if (needed && on) {
            session.execute("PRAGMA foreign_keys = OFF");
        }
        return new ForeignKeyGuard(session, needed, on);
    }

    /** The same around statements of their own, unless the section says itself where enforcement is on and off. */
    static ForeignKeyGuard beforeStatements(Session session, PreparedStep step, SectionSurvey survey)
            throws SQLException {
        return survey.switchesForeignKeys() ? none(session) : before(session, List.of(step));
    }

    private static boolean isOn(Session session) throws SQLException {
        return session.queryTexts("PRAGMA foreign_keys").equals(List.of("1"));
    }

    private static boolean mayNeed(List<PreparedStep> steps) {
        for (PreparedStep step : steps) {
            if (mayNeed(step)) {
                return true;
            }
        }
        return false;
    }

    private static boolean mayNeed(PreparedStep step) {
        if (step.work() instanceof PreparedStep.JavaWork java) {
            return java.rebuilds();
        }
        return step.work() instanceof PreparedStep.SqlWork sql
                && (sql.survey().switchesForeignKeys()
                        || !sql.survey().replacedTables().isEmpty());
    }

    /** What refers to a table cannot be seen yet where an earlier step of the same transaction may create it. */
    private static boolean needs(Session session, PreparedStep step, boolean on, boolean several) throws SQLException {
        if (!(step.work() instanceof PreparedStep.SqlWork sql)) {
            return mayNeed(step);
        }
        if (sql.survey().switchesForeignKeys()) {
            return true;
        }
        for (String table : sql.survey().replacedTables()) {
            boolean referred = several
                    || sql.survey().referredTables().contains(table.toLowerCase(Locale.ROOT))
                    || !ReplacedTables.referringTo(session, table).isEmpty();
            if (on && referred) {
                return true;
            }
        }
        return false;
    }

    /** Notes the violations that are there already; called right after the transaction has begun. */
    void begun() throws SQLException {
        if (active) {
            before = violations();
        }
    }

    /**
     * A table is about to be rebuilt, or dropped from above others, by a revision of which that was not known; called inside
     * the transaction.
     *
     * @throws EnforcementSignal enforcement is on, and cannot be switched off any longer
     */
    void rebuilding() throws SQLException {
        if (active) {
            return;
        }
        if (isOn(session)) {
            tooLate = true;
            throw new EnforcementSignal();
        }
        active = true;
        before = violations();
    }

    /** Whether what ran has to run again with enforcement off, whatever became of the signal. */
    boolean wasTooLate() {
        return tooLate;
    }

    /** Fails if there are violations that were not there before; called before the commit. */
    void check(PreparedStep step) throws SQLException {
        if (tooLate) {
            // The revision may have caught the signal.
            throw new EnforcementSignal();
        }
        String left = newViolations();
        if (left != null) {
            throw new ForeignKeyViolationException(
                    step.id().value(), step.step().revision().origin(), left);
        }
    }

    /** Says so if there are violations that were not there before, where what has run cannot be taken back. */
    void warn(PreparedStep step) throws SQLException {
        String left = newViolations();
        if (left != null) {
            log.warn("{} left rows without their parent: {}", step.id(), left);
        }
    }

    private @Nullable String newViolations() throws SQLException {
        if (!active) {
            return null;
        }
        List<String> more = new ArrayList<>();
        violations().forEach((violation, times) -> {
            int added = times - before.getOrDefault(violation, 0);
            if (added > 0) {
                more.add(added == 1 ? violation : violation + " (" + added + " times)");
            }
        });
        if (more.isEmpty()) {
            return null;
        }
        String shown =
                String.join("; ", more.stream().sorted().limit(MOST_SHOWN).toList());
        return more.size() > MOST_SHOWN ? shown + " and " + (more.size() - MOST_SHOWN) + " more" : shown;
    }

    /** How often each is there: rows of a table without rowids cannot be told apart, nor can two keys to one table. */
    private Map<String, Integer> violations() throws SQLException {
        try {
            return violations("PRAGMA foreign_key_check");
        } catch (SQLException e) {
            if (!isMismatch(e)) {
                throw e;
            }
            return violationsByTable();
        }
    }

    /** A foreign key to what is no key ends the whole check; the keys of the other tables are to be checked all the same. */
    private Map<String, Integer> violationsByTable() throws SQLException {
        Map<String, Integer> found = new HashMap<>();
        for (String table : session.queryTexts("SELECT name FROM main.sqlite_schema WHERE type = 'table'")) {
            try {
                found.putAll(violations(
                        "PRAGMA foreign_key_check(" + Dialect.sqlite().quoted(table) + ")"));
            } catch (SQLException e) {
                if (!isMismatch(e)) {
                    throw e;
                }
                found.put("table " + table + " refers to what is no key (" + session.describe(e) + ")", 1);
            }
        }
        return found;
    }

    private static boolean isMismatch(SQLException e) {
        return String.valueOf(e.getMessage()).contains("foreign key mismatch");
    }

    private Map<String, Integer> violations(String check) throws SQLException {
        Map<String, Integer> found = new HashMap<>();
        try (Statement statement = session.connection().createStatement();
                ResultSet rows = statement.executeQuery(check)) {
            while (rows.next()) {
                String row = rows.getString(2) == null ? "a row" : "row " + rows.getString(2);
                found.merge(row + " of " + rows.getString(1) + " refers to " + rows.getString(3), 1, Integer::sum);
            }
        }
        return found;
    }

    /** Switches enforcement on again if it was; called after the transaction has ended. */
    @Override
    public void close() {
        if (active && wasOn) {
            try {
                session.execute("PRAGMA foreign_keys = ON");
            } catch (SQLException e) {
                session.markBroken("foreign keys could not be switched on again", e);
            }
        }
    }
}
