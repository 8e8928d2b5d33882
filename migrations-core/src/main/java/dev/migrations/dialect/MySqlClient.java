package dev.migrations.dialect;

import dev.migrations.sql.SqlStatement;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The programs {@code mariadb} and {@code mysql}. Read from a file they stop at the first error by themselves. What must
 * last is in variables of the session, and each check is a row that is inserted twice: no {@code sql_mode} lets that
 * pass, and both servers say which row it was. The source for what the client does to a line is {@code mysql.cc}.
 */
final class MySqlClient implements ScriptClient {

    static final MySqlClient MARIADB = new MySqlClient("mariadb");
    static final MySqlClient MYSQL = new MySqlClient("mysql");

    private static final String CHECK = "migrations_check";
    private static final int LONGEST_LOCK_NAME = 64;
    private static final int LOCK_NAME_KEPT = 55;

    /** SET NAMES makes the character sets; the collation comes after the one that it belongs to. */
    private static final List<String> NOTED = List.of(
            "foreign_key_checks",
            "unique_checks",
            "lock_wait_timeout",
            "innodb_lock_wait_timeout",
            "autocommit",
            "sql_mode",
            "time_zone",
            "character_set_client",
            "character_set_results",
            "character_set_connection",
            "collation_connection");

    private final String program;

    private MySqlClient(String program) {
        this.program = program;
    }

    @Override
    public String invocation() {
        return program + " <database> < <this file> (without --force)";
    }

    /** The client's own command, so that it reads the file as the server does. */
    @Override
    public List<String> settings() {
        return List.of("\\C utf8mb4");
    }

    @Override
    public String open(boolean enforceForeignKeys) {
        return "SET @migrations_run = NULL;\n"
                + "DROP TEMPORARY TABLE IF EXISTS " + CHECK + ";\n"
                + "CREATE TEMPORARY TABLE " + CHECK + " (message varchar(255) NOT NULL PRIMARY KEY)"
                + " ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4;";
    }

    @Override
    public String close() {
        return "DROP TEMPORARY TABLE " + CHECK + ";\nDO RELEASE_LOCK(@migrations_lock);";
    }

    /** The engine's own lock, by the name that the engine gives it; the server gives it back with the session. */
    @Override
    public String lockRun(StateTableNames tables) {
        String schema = tables.schema() == null ? "DATABASE()" : literal(tables.schema());
        return "SET @migrations_lock = LOWER(CONCAT('migrations ', " + schema + ", " + literal("." + tables.table())
                + "));\n"
                + "SET @migrations_lock = IF(CHAR_LENGTH(@migrations_lock) <= " + LONGEST_LOCK_NAME
                + ", @migrations_lock, CONCAT(LEFT(@migrations_lock, " + LOCK_NAME_KEPT
                + "), '-', LPAD(LOWER(HEX(CRC32(@migrations_lock))), 8, '0')));\n"
                + "SET @migrations_locked = GET_LOCK(@migrations_lock, 0);\n"
                + guard("@migrations_locked = 1", "Somebody else is migrating this database. Nothing was changed.");
    }

    /** In hexadecimal wherever {@code sql_mode} decides what a backslash is, or the client drops a carriage return. */
    @Override
    public String literal(String text) {
        if (text.indexOf('\\') < 0 && text.indexOf('\r') < 0) {
            return "'" + text.replace("'", "''") + "'";
        }
        return "CONVERT(X'" + HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8)) + "' USING utf8mb4)";
    }

    /** The client ends a statement at every semicolon, and takes the end of any word for its command DELIMITER. */
    @Override
    public String statement(SqlStatement statement) {
        String text = statement.mentions("delimiter ")
                ? statement.withTokens((token, firstInLine) -> endsAsCommand(token) ? token + "/**/" : token)
                : statement.text();
        return text.indexOf(';') < 0 ? Terminated.bySemicolon(text, "--", "#") : betweenDelimiters(text);
    }

    private static boolean endsAsCommand(String token) {
        String command = "delimiter";
        int start = token.length() - command.length();
        return token.regionMatches(true, start, command, 0, command.length());
    }

    private static String betweenDelimiters(String text) {
        String delimiter = "$$";
        while (text.contains(delimiter)) {
            delimiter += "$";
        }
        return "DELIMITER " + delimiter + "\n" + text + "\n" + delimiter + "\nDELIMITER ;";
    }

    @Override
    public String begin() {
        return "START TRANSACTION;";
    }

    @Override
    public String startRun() {
        return "SET @migrations_run = UUID();";
    }

    /** A variable's collation is as strong as a column's, so one must win. */
    @Override
    public String runId() {
        return "CONVERT(@migrations_run USING utf8mb4) COLLATE utf8mb4_bin";
    }

    @Override
    public String guard(String condition, String message) {
        return "INSERT INTO " + CHECK + " SELECT " + literal(message)
                + " FROM (SELECT 1 UNION ALL SELECT 2) AS twice\n    WHERE (" + condition + ") IS NOT TRUE;";
    }

    @Override
    public String limitSessionLockWaits(long millis) {
        long seconds = Math.max(1, (millis + 999) / 1_000);
        return millis > 0
                ? "SET SESSION lock_wait_timeout = " + seconds + ", SESSION innodb_lock_wait_timeout = " + seconds + ";"
                : "";
    }

    @Override
    public String noteSession() {
        return NOTED.stream()
                .map(name -> "@migrations_" + name + " = @@SESSION." + name)
                .collect(Collectors.joining(",\n    ", "SET ", ";"));
    }

    @Override
    public String restoreSession(boolean enforceForeignKeys) {
        return NOTED.stream()
                .map(name -> "SESSION " + name + " = @migrations_" + name)
                .collect(Collectors.joining(",\n    ", "SET ", ";"));
    }

    /** What USE leaves cannot be found again: the script does not know where it began. */
    @Override
    public boolean canRun(SqlStatement statement) {
        return !statement.firstWord().equals("use");
    }

    @Override
    public String millisSince(String column) {
        return "GREATEST(0, TIMESTAMPDIFF(MICROSECOND, " + column + ", UTC_TIMESTAMP(3)) DIV 1000)";
    }
}
