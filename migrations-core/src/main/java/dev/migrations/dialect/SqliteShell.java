package dev.migrations.dialect;

import dev.migrations.sql.SqlStatement;
import java.util.List;

/**
 * The shell {@code sqlite3}. It knows no variables and its SQL cannot fail on purpose but in a trigger, so what must last
 * is in temporary tables, and each check is a temporary trigger with its own words.
 */
final class SqliteShell implements ScriptClient {

    static final SqliteShell INSTANCE = new SqliteShell();

    private static final String RUN = "temp.migrations_script";
    private static final String CHECK = "temp.migrations_check";

    private SqliteShell() {}

    @Override
    public String invocation() {
        return "sqlite3 <database> < <this file>";
    }

    @Override
    public List<String> settings() {
        return List.of(".bail on");
    }

    @Override
    public String open(boolean enforceForeignKeys) {
        return restoreSession(enforceForeignKeys) + "\n"
                + "DROP TABLE IF EXISTS " + RUN + ";\n"
                + "DROP TABLE IF EXISTS " + CHECK + ";\n"
                + "CREATE TABLE " + CHECK + " (passed integer);";
    }

    @Override
    public String close() {
        return "DROP TABLE " + RUN + ";\nDROP TABLE " + CHECK + ";";
    }

    /** The shell drops the carriage return of a line end. */
    @Override
    public String literal(String text) {
        String quoted = "'" + text.replace("'", "''") + "'";
        if (text.indexOf('\r') < 0) {
            return quoted;
        }
        String mark = "(CR)";
        while (text.contains(mark)) {
            mark = "(" + mark + ")";
        }
        return "replace(" + quoted.replace("\r", mark) + ", '" + mark + "', char(13))";
    }

    /** Alone in their line, {@code /} and {@code go} end a statement for the shell; a comment before them helps. */
    @Override
    public String statement(SqlStatement statement) {
        return Terminated.bySemicolon(statement.withTokens((token, firstInLine) ->
                firstInLine && (token.equals("/") || token.equalsIgnoreCase("go")) ? "/**/ " + token : token));
    }

    @Override
    public String begin() {
        return "BEGIN IMMEDIATE;";
    }

    @Override
    public String startRun() {
        return "CREATE TABLE " + RUN + " AS SELECT lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-'"
                + " || hex(randomblob(2)) || '-' || hex(randomblob(2)) || '-' || hex(randomblob(6))) AS run_id;";
    }

    @Override
    public String runId() {
        return "(SELECT run_id FROM " + RUN + ")";
    }

    @Override
    public String guard(String condition, String message) {
        return "CREATE TEMP TRIGGER migrations_guard BEFORE INSERT ON migrations_check WHEN NEW.passed IS NOT 1\n"
                + "BEGIN SELECT RAISE(ROLLBACK, " + literal(message) + "); END;\n"
                + "INSERT INTO " + CHECK + " SELECT " + condition + ";\n"
                + "DROP TRIGGER temp.migrations_guard;";
    }

    /** What a session has by default: a script cannot remember a setting, and inside a transaction the first is ignored. */
    @Override
    public String restoreSession(boolean enforceForeignKeys) {
        String foreignKeys = "PRAGMA foreign_keys = " + (enforceForeignKeys ? "ON;" : "OFF;");
        return foreignKeys + "\nPRAGMA legacy_alter_table = OFF;\n.timeout 5000";
    }

    @Override
    public String millisSince(String column) {
        return "CAST(max(0, round((julianday('now') - julianday(" + column + ")) * 86400000)) AS integer)";
    }
}
