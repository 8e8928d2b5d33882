package dev.migrations.internal.runtime;

import dev.migrations.internal.store.Session;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What scripts and dumps change in a session of MariaDB or MySQL.
 *
 * @param database the database that names without one mean; null for none
 * @param values by system variable
 */
record MySqlSettings(@Nullable String database, Map<String, String> values) implements SessionSettings {

    private static final List<String> NUMBERS =
            List.of("foreign_key_checks", "unique_checks", "lock_wait_timeout", "innodb_lock_wait_timeout");

    /** SET NAMES makes the last four; the collation comes after the character set that it belongs to. */
    private static final List<String> TEXTS = List.of(
            "sql_mode",
            "time_zone",
            "character_set_client",
            "character_set_results",
            "character_set_connection",
            "collation_connection");

    static MySqlSettings read(Session session) throws SQLException {
        Map<String, String> values = new LinkedHashMap<>();
        StringBuilder query = new StringBuilder("SELECT DATABASE()");
        NUMBERS.forEach(name -> query.append(", @@SESSION.").append(name));
        TEXTS.forEach(name -> query.append(", @@SESSION.").append(name));
        try (Statement statement = session.connection().createStatement();
                ResultSet row = statement.executeQuery(query.toString())) {
            row.next();
            int column = 2;
            for (String name : NUMBERS) {
                values.put(name, row.getString(column++));
            }
            for (String name : TEXTS) {
                values.put(name, literal(row.getString(column++)));
            }
            return new MySqlSettings(row.getString(1), values);
        }
    }

    /** A character set may be null: results are then sent as they are stored. */
    private static String literal(@Nullable String value) {
        return value == null ? "NULL" : "'" + value.replace("'", "''") + "'";
    }

    /** The state tables are written with their database's name, so that nothing that a script sets stands in the way. */
    @Override
    public void actAsBefore(Session session) {}

    @Override
    public void restore(Session session) throws SQLException {
        MySqlSettings now = read(session);
        for (Map.Entry<String, String> setting : values.entrySet()) {
            boolean sameSet = setting.getValue().equals(now.values.get(setting.getKey()));
            if (!sameSet || setting.getKey().equals("collation_connection")) {
                session.execute("SET SESSION " + setting.getKey() + " = " + setting.getValue());
            }
        }
        if (database != null && !database.equals(now.database)) {
            session.connection().setCatalog(database);
        }
    }
}
