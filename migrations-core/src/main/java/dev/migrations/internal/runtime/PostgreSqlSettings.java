package dev.migrations.internal.runtime;

import dev.migrations.internal.store.Session;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * PostgreSQL's settings that were made in the session, and the role. A setting that was not made before goes back to its
 * default by RESET; one that was gets its value again.
 *
 * @param user the session's user
 * @param role the role, {@code none} for none
 * @param values the settings made in the session
 */
record PostgreSqlSettings(String user, String role, Map<String, String> values) implements SessionSettings {

    private static final String READ =
            "SELECT name, setting FROM pg_catalog.pg_settings WHERE source = 'session' AND name NOT IN ("
                    + "'transaction_isolation', 'transaction_read_only', 'transaction_deferrable')"
                    + " UNION ALL SELECT '', current_setting('role')"
                    + " UNION ALL SELECT ' ', session_user::text";

    static PostgreSqlSettings read(Session session) throws SQLException {
        Map<String, String> values = new LinkedHashMap<>();
        try (Statement statement = session.connection().createStatement();
                ResultSet rows = statement.executeQuery(READ)) {
            while (rows.next()) {
                values.put(rows.getString(1), rows.getString(2));
            }
        }
        String role = String.valueOf(values.remove(""));
        String user = String.valueOf(values.remove(" "));
        return new PostgreSqlSettings(user, role, Map.copyOf(values));
    }

    @Override
    public void actAsBefore(Session session) throws SQLException {
        set(session, "session_authorization", user, true);
        set(session, "role", role, true);
    }

    @Override
    public void restore(Session session) throws SQLException {
        PostgreSqlSettings now = read(session);
        if (!now.user.equals(user)) {
            set(session, "session_authorization", user, false);
        }
        if (!now.role.equals(role)) {
            set(session, "role", role, false);
        }
        for (Map.Entry<String, String> setting : values.entrySet()) {
            if (!setting.getValue().equals(now.values.get(setting.getKey()))) {
                set(session, setting.getKey(), setting.getValue(), false);
            }
        }
        for (String name : now.values.keySet()) {
            if (!values.containsKey(name)) {
                session.execute("RESET " + session.dialect().quoted(name));
            }
        }
    }

    private static void set(Session session, String name, String value, boolean local) throws SQLException {
        try (PreparedStatement statement = session.connection().prepareStatement("SELECT set_config(?, ?, ?)")) {
            statement.setString(1, name);
            statement.setString(2, value);
            statement.setBoolean(3, local);
            statement.execute();
        }
    }
}
