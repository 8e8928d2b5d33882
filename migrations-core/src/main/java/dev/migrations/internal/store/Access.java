package dev.migrations.internal.store;

import dev.migrations.dialect.Dialect;
import dev.migrations.dialect.StateTableNames;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a session's user may do with the state tables. Found out without changing anything: PostgreSQL is asked, an SQLite
 * file looked at, and others are sent statements that match no row.
 *
 * @param user the user, as the database calls it
 * @param missing what an upgrade does and this user may not, as in {@code DELETE FROM schema_revision}
 * @param writing what this user may do to what is recorded
 * @param advice what gives the user what is missing
 */
public record Access(String user, List<String> missing, List<String> writing, String advice) {

    private static final List<String> WRITES = List.of("INSERT INTO", "UPDATE", "DELETE FROM");
    private static final List<String> REWRITES = WRITES.subList(1, WRITES.size());

    public Access {
        missing = List.copyOf(missing);
        writing = List.copyOf(writing);
    }

    /** Looks at the tables {@code names} through {@code session}. */
    public static Access of(Session session, StateTableNames names) throws SQLException {
        if (session.dialect() == Dialect.sqlite()) {
            return ofFile(session);
        }
        String user = session.connection().getMetaData().getUserName();
        boolean absent = !new StateStore(session, names).exists();
        return absent ? toCreate(session, names, user) : ofTables(session, names, user);
    }

    private static Access ofTables(Session session, StateTableNames names, String user) throws SQLException {
        String revisions = names.revisions(session.dialect());
        String log = names.log(session.dialect());
        List<String> missing = new ArrayList<>();
        List<String> writing = new ArrayList<>();
        for (String write : WRITES) {
            (may(session, write, revisions) ? writing : missing).add(write + " " + revisions);
        }
        for (String write : REWRITES) {
            if (may(session, write, log)) {
                writing.add(write + " " + log);
            }
        }
        String grant = "GRANT SELECT, INSERT, UPDATE, DELETE ON " + revisions + ", and SELECT, INSERT on " + log
                + ", to this user.";
        return new Access(user, missing, writing, grant);
    }

    private static boolean may(Session session, String write, String table) throws SQLException {
        if (session.dialect() == Dialect.postgresql()) {
            String privilege = write.substring(0, write.indexOf(' ') < 0 ? write.length() : write.indexOf(' '));
            return isTrue(session, "SELECT has_table_privilege(?, ?)", table, privilege);
        }
        return succeeds(session, trial(write, table));
    }

    private static String trial(String write, String table) {
        return switch (write) {
            case "INSERT INTO" -> write + " " + table + " SELECT * FROM " + table + " WHERE 1 = 0";
            case "UPDATE" -> write + " " + table + " SET revision = revision WHERE 1 = 0";
            default -> write + " " + table + " WHERE 1 = 0";
        };
    }

    private static boolean succeeds(Session session, String sql) throws SQLException {
        session.transactions().begin();
        try {
            session.execute(sql);
            return true;
        } catch (SQLException refused) {
            return false;
        } finally {
            session.transactions().rollbackIfOpen();
        }
    }

    /** Before PostgreSQL 15 everybody may create tables in the schema public; since, a grant is often forgotten. */
    private static Access toCreate(Session session, StateTableNames names, String user) throws SQLException {
        List<String> missing = new ArrayList<>();
        if (session.dialect() == Dialect.postgresql()) {
            String schema = names.schema() != null
                    ? names.schema()
                    : session.queryTexts("SELECT coalesce(current_schema(), 'public')")
                            .get(0);
            String create = "SELECT has_schema_privilege(oid, 'CREATE') FROM pg_catalog.pg_namespace WHERE nspname = ?";
            if (!isTrue(session, create, schema)) {
                missing.add("create tables in the schema " + schema);
            }
        }
        return new Access(
                user, missing, List.of(), "Create the schema if it is not there, and GRANT USAGE, CREATE on it.");
    }

    private static boolean isTrue(Session session, String query, Object... parameters) throws SQLException {
        return session.queryTexts(query, parameters).equals(List.of("t"));
    }

    private static Access ofFile(Session session) throws SQLException {
        List<String> missing = new ArrayList<>();
        Optional<Path> file = FileLockSource.databaseFile(session);
        if (file.isPresent()) {
            Path folder = file.get().toAbsolutePath().getParent();
            if (!Files.isWritable(file.get())) {
                missing.add("write the file " + file.get());
            }
            if (folder != null && !Files.isWritable(folder)) {
                missing.add("write into the folder " + folder);
            }
        }
        return new Access("This user", missing, List.of(), "Give this user the right to write there.");
    }
}
