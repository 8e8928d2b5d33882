package dev.migrations.internal.store;

import dev.migrations.dialect.Dialect;
import dev.migrations.dialect.StateTableNames;
import dev.migrations.error.ForeignHistoryException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/**
 * The history table of another migration tool. Names and columns are those that the tools create by default.
 *
 * @param tool the tool's name
 * @param table its table
 * @param entry the columns that name an entry
 * @param order the column that grows
 */
record ForeignHistory(String tool, String table, List<String> entry, String order) {

    private static final List<ForeignHistory> KNOWN = List.of(
            new ForeignHistory("Flyway", "flyway_schema_history", List.of("version", "description"), "installed_rank"),
            new ForeignHistory("Liquibase", "databasechangelog", List.of("id"), "orderexecuted"),
            new ForeignHistory("Alembic", "alembic_version", List.of("version_num"), "version_num"),
            new ForeignHistory("Rails or dbmate or golang-migrate", "schema_migrations", List.of("version"), "version"),
            new ForeignHistory("goose", "goose_db_version", List.of("version_id"), "id"),
            new ForeignHistory("Atlas", "atlas_schema_revisions", List.of("version"), "version"));

    /** The one that is among {@code tables}. */
    static Optional<ForeignHistory> among(List<String> tables) {
        for (ForeignHistory known : KNOWN) {
            for (String table : tables) {
                if (table.toLowerCase(Locale.ROOT).equals(known.table)) {
                    return Optional.of(new ForeignHistory(known.tool, table, known.entry, known.order));
                }
            }
        }
        return Optional.empty();
    }

    ForeignHistoryException refuse(Session session, StateTableNames located) {
        return new ForeignHistoryException(session.database().toString(), tool, table, newestEntry(session, located));
    }

    /** The entry is a courtesy: a table of that name with other columns is still not ours. */
    private String newestEntry(Session session, StateTableNames located) {
        String place = session.dialect().schemaIdentifier(String.valueOf(located.schema())) + "."
                + session.dialect().schemaIdentifier(table);
        String columns = entry.stream().map(c -> column(session, c)).collect(Collectors.joining(", "));
        String query = "SELECT " + columns + " FROM " + place + " ORDER BY " + column(session, order) + " DESC"
                + session.dialect().firstRowOnly();
        try (Statement statement = session.connection().createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.next() ? joined(row) : "none";
        } catch (SQLException e) {
            return "unreadable: " + session.describe(e);
        }
    }

    /** H2 keeps the case of what was made in quotes: a tool that made its table so made its columns so. */
    private String column(Session session, String name) {
        boolean quoted = session.dialect() == Dialect.h2() && table.equals(table.toLowerCase(Locale.ROOT));
        return quoted ? session.dialect().quoted(name) : name;
    }

    private String joined(ResultSet row) throws SQLException {
        StringJoiner text = new StringJoiner(" ");
        for (int i = 1; i <= entry.size(); i++) {
            String part = row.getString(i);
            if (part != null) {
                text.add(part.strip());
            }
        }
        return text.toString();
    }
}
