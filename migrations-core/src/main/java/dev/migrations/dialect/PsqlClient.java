package dev.migrations.dialect;

import dev.migrations.sql.SqlStatement;
import java.util.List;

/**
 * psql 11 and later. What must last from one transaction to the next is in psql's own variables, which no RESET or
 * DISCARD of a revision touches. Outside of the script's own transactions the session reads only, so that a psql that
 * goes on after an error changes nothing more.
 */
final class PsqlClient implements ScriptClient {

    static final PsqlClient INSTANCE = new PsqlClient();

    /** Of a transaction, not of the session. */
    private static final String TRANSACTION_SETTINGS =
            "'transaction_isolation', 'transaction_read_only', 'transaction_deferrable'";

    private static final String NOTE = """
            SELECT coalesce(pg_catalog.json_object_agg(name, setting), '{}') AS migrations_settings,
                session_user AS migrations_user,
                pg_catalog.current_setting('role') AS migrations_role,
                pg_catalog.current_setting('search_path') AS migrations_path
            FROM pg_catalog.pg_settings
            WHERE source = 'session' AND name NOT IN (%s) \\gset""".formatted(TRANSACTION_SETTINGS);

    private static final String ACT_AS_NOTED = """
            SELECT pg_catalog.set_config('session_authorization', :'migrations_user', true) AS migrations_done \\gset
            SELECT pg_catalog.set_config('role', :'migrations_role', true) AS migrations_done,
                pg_catalog.set_config('search_path', :'migrations_path', true) AS migrations_path \\gset""";

    private static final String RESTORE = """
            SELECT CASE WHEN session_user <> :'migrations_user' THEN
                pg_catalog.set_config('session_authorization', :'migrations_user', false) END AS migrations_done \\gset
            SELECT CASE WHEN pg_catalog.current_setting('role') <> :'migrations_role' THEN
                pg_catalog.set_config('role', :'migrations_role', false) END AS migrations_done \\gset
            SET migrations.settings = :'migrations_settings';
            DO $migrations$
            DECLARE
                noted json := pg_catalog.current_setting('migrations.settings')::json;
                other record;
            BEGIN
                FOR other IN SELECT n.key, n.value FROM pg_catalog.json_each_text(noted) n
                    JOIN pg_catalog.pg_settings s ON s.name = n.key WHERE s.setting <> n.value
                LOOP
                    PERFORM pg_catalog.set_config(other.key, other.value, false);
                END LOOP;
                FOR other IN SELECT s.name FROM pg_catalog.pg_settings s WHERE s.source = 'session'
                    AND s.name NOT IN (%s) AND noted ->> s.name IS NULL
                LOOP
                    EXECUTE pg_catalog.format('RESET %%I', other.name);
                END LOOP;
            END
            $migrations$;""".formatted(TRANSACTION_SETTINGS);

    private PsqlClient() {}

    @Override
    public String invocation() {
        return "psql -d <database> -f <this file> (version 11 or later, connected directly, not through a pooler)";
    }

    @Override
    public List<String> settings() {
        return List.of("\\set ON_ERROR_STOP on", "\\set ON_ERROR_ROLLBACK off", "\\set AUTOCOMMIT on");
    }

    @Override
    public String open(boolean enforceForeignKeys) {
        return """
                \\encoding UTF8
                \\unset migrations_run
                SET default_transaction_read_only = on;""";
    }

    @Override
    public String close() {
        return "RESET default_transaction_read_only;";
    }

    /** An escape string wherever a backslash is in it, which {@code standard_conforming_strings} decides about else. */
    @Override
    public String literal(String text) {
        String quoted = text.replace("'", "''");
        if (text.indexOf('\\') < 0 && text.indexOf('\r') < 0) {
            return "'" + quoted + "'";
        }
        return "E'" + quoted.replace("\\", "\\\\").replace("\r", "\\r") + "'";
    }

    /** psql puts a variable's value in the place of {@code :name}, as in {@code a[1:n]}, unless there is a backslash. */
    @Override
    public String statement(SqlStatement statement) {
        String text = statement.mentions(":")
                ? statement.withTokens((token, firstInLine) -> token.equals(":") ? "\\:" : token)
                : statement.text();
        return Terminated.bySemicolon(text);
    }

    @Override
    public String begin() {
        return "BEGIN READ WRITE;";
    }

    @Override
    public String startRun() {
        return "SELECT pg_catalog.md5(pg_catalog.random()::text || pg_catalog.clock_timestamp()::text"
                + " || pg_catalog.pg_backend_pid()::text)::uuid AS migrations_run \\gset";
    }

    @Override
    public String enterRun() {
        return "SET LOCAL migrations.run_id = :'migrations_run';";
    }

    @Override
    public String runId() {
        return ":'migrations_run'";
    }

    /** psql puts nothing into a dollar-quoted text. */
    @Override
    public String runIdInGuard() {
        return "pg_catalog.current_setting('migrations.run_id')";
    }

    @Override
    public String guard(String condition, String message) {
        return "DO $migrations$\nBEGIN\n    IF (" + condition + ") IS NOT TRUE THEN\n"
                + "        RAISE EXCEPTION USING MESSAGE = " + literal(message) + ";\n    END IF;\nEND\n$migrations$;";
    }

    @Override
    public String lockState(String table) {
        return "LOCK TABLE " + table + " IN SHARE ROW EXCLUSIVE MODE;";
    }

    @Override
    public String limitLockWaits(long millis) {
        return millis > 0 ? "SET LOCAL lock_timeout = " + millis + ";" : "";
    }

    @Override
    public String waitForLocks() {
        return "SET lock_timeout = 0;";
    }

    @Override
    public String noteSession() {
        return NOTE;
    }

    @Override
    public String actAsNoted() {
        return ACT_AS_NOTED;
    }

    @Override
    public String restoreSession(boolean enforceForeignKeys) {
        return RESTORE;
    }

    @Override
    public String allowAlone() {
        return "SET default_transaction_read_only = off;";
    }

    @Override
    public String noteAlone() {
        return "\\set migrations_failed :ERROR\nSET default_transaction_read_only = on;";
    }

    @Override
    public String guardAlone(String message) {
        return "SET LOCAL migrations.failed = :'migrations_failed';\n"
                + guard("pg_catalog.current_setting('migrations.failed') = 'false'", message);
    }

    @Override
    public String millisSince(String column) {
        return "(extract(epoch FROM (pg_catalog.clock_timestamp() AT TIME ZONE 'UTC') - " + column
                + ") * 1000)::bigint";
    }
}
