package dev.migrations.internal.store;

import dev.migrations.dialect.StateTableNames;
import dev.migrations.error.ForeignHistoryException;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The history table of another migration tool. Names and columns are those that the tools create by default.
 *
 * @param tool the tool's name
 * @param table its table
 * @param newest the expression for an entry
 * @param order what brings the newest entry first
 */
record ForeignHistory(String tool, String table, String newest, String order) {

    private static final List<ForeignHistory> KNOWN = List.of(
            new ForeignHistory(
                    "Flyway",
                    "flyway_schema_history",
                    "coalesce(version, '') || ' ' || description",
                    "installed_rank DESC"),
            new ForeignHistory("Liquibase", "databasechangelog", "id", "orderexecuted DESC"),
            new ForeignHistory("Alembic", "alembic_version", "version_num", "version_num DESC"),
            new ForeignHistory("Rails or dbmate or golang-migrate", "schema_migrations", "version", "version DESC"),
            new ForeignHistory("goose", "goose_db_version", "version_id", "id DESC"),
            new ForeignHistory("Atlas", "atlas_schema_revisions", "version", "version DESC"));

    /** The one that is among {@code tables}. */
    static Optional<ForeignHistory> among(List<String> tables) {
        for (ForeignHistory known : KNOWN) {
            for (String table : tables) {
                if (table.toLowerCase(Locale.ROOT).equals(known.table)) {
                    return Optional.of(new ForeignHistory(known.tool, table, known.newest, known.order));
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
        try {
            List<String> entries =
                    session.queryTexts("SELECT " + newest + " FROM " + place + " ORDER BY " + order + " LIMIT 1");
            return entries.isEmpty() ? "none" : entries.get(0).strip();
        } catch (SQLException e) {
            return "unreadable: " + session.describe(e);
        }
    }
}
