package dev.migrations.dialect;

import dev.migrations.sql.LexicalRules;
import dev.migrations.sql.SqlStatement;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** PostgreSQL 12 and later. */
final class PostgreSqlDialect implements Dialect {

    static final PostgreSqlDialect INSTANCE = new PostgreSqlDialect();

    private PostgreSqlDialect() {}

    @Override
    public String product() {
        return "PostgreSQL";
    }

    @Override
    public List<String> sectionNames() {
        return List.of("postgresql");
    }

    @Override
    public Optional<ScriptClient> scriptClient() {
        return Optional.of(PsqlClient.INSTANCE);
    }

    @Override
    public LexicalRules lexicalRules() {
        return LexicalRules.postgresql();
    }

    @Override
    public Set<StatementTrait> traits(SqlStatement statement) {
        return PostgreSqlStatements.traits(statement);
    }

    /** Classes and codes of the manual's appendix A. */
    @Override
    public ErrorKind classify(DatabaseError error) {
        if (error.sqlState() == null) {
            return ErrorKind.OTHER;
        }
        return switch (error.sqlState()) {
            case "42P01" -> ErrorKind.MISSING_TABLE;
            case "42703", "42704", "42883" -> ErrorKind.MISSING_OBJECT;
            case "3F000" -> ErrorKind.MISSING_SCHEMA;
            case "42P07", "42710", "42701", "42P06", "42723" -> ErrorKind.ALREADY_EXISTS;
            case "23505" -> ErrorKind.DUPLICATE_KEY;
            case "55P03", "40P01", "40001" -> ErrorKind.RETRYABLE;
            case "42501" -> ErrorKind.PERMISSION_DENIED;
            case "25006" -> ErrorKind.READ_ONLY;
            case "08004" -> ErrorKind.AUTHENTICATION;
            case "57P01", "57P02", "57P03", "53300" -> ErrorKind.UNREACHABLE;
            case "53100" -> ErrorKind.NO_SPACE;
            case "57014" -> ErrorKind.CANCELLED;
            default -> classifyClass(error);
        };
    }

    private static ErrorKind classifyClass(DatabaseError error) {
        if (error.hasState("08")) {
            return ErrorKind.UNREACHABLE;
        }
        return error.hasState("28") || error.hasState("3D") ? ErrorKind.AUTHENTICATION : ErrorKind.OTHER;
    }

    @Override
    public String describe(DatabaseError error) {
        String message = error.message();
        int position = message.indexOf("\n  Position: ");
        String text = position < 0 ? message : message.substring(0, position);
        String withoutSeverity =
                text.startsWith("ERROR: ") || text.startsWith("FATAL: ") ? text.substring("ERROR: ".length()) : text;
        return error.sqlState() == null ? withoutSeverity : withCode(withoutSeverity, error.sqlState());
    }

    /** The code goes behind the first line; details and hints stay below it. */
    private static String withCode(String text, String code) {
        int lineEnd = text.indexOf('\n');
        return lineEnd < 0
                ? text + " (" + code + ")"
                : text.substring(0, lineEnd) + " (" + code + ")" + text.substring(lineEnd);
    }

    /** The extended protocol does not know of it; the driver sends them one behind another and waits once. */
    @Override
    public boolean takesSeveralStatements() {
        return true;
    }

    /** What comes behind a failure is left out by the protocol, and refused by the aborted transaction. */
    @Override
    public boolean sendsBatches() {
        return true;
    }

    /** A definition is undone with the savepoint before it; what waits for the database is the journey there and back. */
    @Override
    public boolean batchesDefinitions() {
        return true;
    }

    /**
     * An advisory lock of the transaction survives a pooler in transaction mode, which a session's does not. The settings
     * behind it replace the driver's open portal, so that no snapshot is held and CREATE INDEX CONCURRENTLY passes.
     */
    @Override
    public LockStrategy lockStrategy() {
        return new LockStrategy.TransactionLock(
                "SET TRANSACTION ISOLATION LEVEL READ COMMITTED",
                "SELECT pg_try_advisory_xact_lock(?, ?)",
                List.of(
                        "SELECT set_config(name, '0', true) FROM pg_catalog.pg_settings WHERE name = 'transaction_timeout'",
                        "SET LOCAL idle_in_transaction_session_timeout = 0",
                        "SET LOCAL tcp_keepalives_idle = 30",
                        "SET LOCAL tcp_keepalives_interval = 10",
                        "SET LOCAL tcp_keepalives_count = 3"),
                "SELECT a.application_name, a.pid, to_char(a.xact_start AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')"
                        + " FROM pg_catalog.pg_locks l JOIN pg_catalog.pg_stat_activity a ON a.pid = l.pid"
                        + " WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 2 AND l.classid = ?::int::oid"
                        + " AND l.objid = ?::int::oid AND l.database ="
                        + " (SELECT oid FROM pg_catalog.pg_database WHERE datname = current_database())",
                "SELECT set_config('application_name', ?, true)");
    }

    @Override
    public String now() {
        return "clock_timestamp() AT TIME ZONE 'UTC'";
    }

    @Override
    public String instantText(String column) {
        return "to_char(" + column + ", 'YYYY-MM-DD\"T\"HH24:MI:SS.MS\"Z\"')";
    }

    @Override
    public String instantType() {
        return "timestamp(3)";
    }

    @Override
    public String idType() {
        return "varchar(128) COLLATE \"C\"";
    }

    @Override
    public String logIdType() {
        return "bigint GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY";
    }

    @Override
    public String currentUser() {
        return "current_user";
    }

    @Override
    public String stateSchema() {
        return "SELECT coalesce((SELECT n.nspname FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n"
                + " ON n.oid = c.relnamespace WHERE c.oid = to_regclass(?)), current_schema())";
    }

    @Override
    public String tablesOfSchema() {
        return "SELECT c.relname FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace"
                + " WHERE c.relkind IN ('r', 'p') AND n.nspname = ? ORDER BY c.relname";
    }
}
