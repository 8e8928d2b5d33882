package dev.migrations.internal.runtime;

import dev.migrations.internal.store.Session;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * SQLite's settings that a script changes in passing. Enforcement of foreign keys cannot be switched inside a
 * transaction; there it is never switched at all.
 *
 * @param values by pragma
 */
record SqliteSettings(Map<String, String> values) implements SessionSettings {

    private static final List<String> PRAGMAS = List.of("foreign_keys", "legacy_alter_table", "busy_timeout");

    static SqliteSettings read(Session session) throws SQLException {
        Map<String, String> values = new LinkedHashMap<>();
        for (String pragma : PRAGMAS) {
            List<String> answer = session.queryTexts("PRAGMA " + pragma);
            if (!answer.isEmpty()) {
                values.put(pragma, answer.get(0));
            }
        }
        return new SqliteSettings(values);
    }

    /** SQLite knows no users. */
    @Override
    public void actAsBefore(Session session) {}

    @Override
    public void restore(Session session) throws SQLException {
        Map<String, String> now = read(session).values;
        for (Map.Entry<String, String> setting : values.entrySet()) {
            if (!setting.getValue().equals(now.get(setting.getKey()))) {
                session.execute("PRAGMA " + setting.getKey() + " = " + setting.getValue());
            }
        }
    }
}
