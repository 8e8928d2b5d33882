package dev.migrations.dialect;

import dev.migrations.sql.SqlStatement;
import java.util.List;

/**
 * H2's tool {@code RunScript}, which stops at the first error and rolls back what is open. The session does not commit by
 * itself; what must last is in its variables. Each check makes a number of its own words when it fails.
 */
final class H2RunScript implements ScriptClient {

    static final H2RunScript INSTANCE = new H2RunScript();

    private static final String NO_COMMIT = "SET AUTOCOMMIT FALSE;";

    private H2RunScript() {}

    @Override
    public String invocation() {
        return "java -cp h2.jar org.h2.tools.RunScript -url <url> -user <user> -password <password>"
                + " -script <this file>";
    }

    @Override
    public List<String> settings() {
        return List.of();
    }

    @Override
    public String open(boolean enforceForeignKeys) {
        return NO_COMMIT + "\nSET @migrations_run = NULL;";
    }

    @Override
    public String close() {
        return "SET AUTOCOMMIT TRUE;";
    }

    @Override
    public String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    @Override
    public String statement(SqlStatement statement) {
        return Terminated.bySemicolon(statement.text(), "--", "//");
    }

    /** It is open since the last one ended. */
    @Override
    public String begin() {
        return "";
    }

    @Override
    public String startRun() {
        return "SET @migrations_run = CAST(RANDOM_UUID() AS varchar);";
    }

    @Override
    public String runId() {
        return "@migrations_run";
    }

    @Override
    public String guard(String condition, String message) {
        return "CALL CAST(CASE WHEN " + condition + " THEN '1'\n    ELSE " + literal(message) + " END AS integer);";
    }

    @Override
    public String limitSessionLockWaits(long millis) {
        return millis > 0 ? "SET LOCK_TIMEOUT " + millis + ";" : "";
    }

    @Override
    public String noteSession() {
        return """
                SET @migrations_schema = CURRENT_SCHEMA;
                SET @migrations_time_zone = (SELECT SETTING_VALUE FROM INFORMATION_SCHEMA.SETTINGS
                    WHERE SETTING_NAME = 'TIME ZONE');
                SET @migrations_lock_timeout = LOCK_TIMEOUT();""";
    }

    @Override
    public String actAsNoted() {
        return "SET @migrations_own_schema = CURRENT_SCHEMA;\nSET SCHEMA @migrations_schema;";
    }

    @Override
    public String actAsBefore() {
        return "SET SCHEMA @migrations_own_schema;";
    }

    @Override
    public String restoreSession(boolean enforceForeignKeys) {
        return NO_COMMIT + "\n" + """
                SET SCHEMA @migrations_schema;
                SET TIME ZONE @migrations_time_zone;
                SET LOCK_TIMEOUT @migrations_lock_timeout;""";
    }

    @Override
    public String millisSince(String column) {
        return "GREATEST(0, DATEDIFF(MILLISECOND, " + column + ", " + H2Dialect.INSTANCE.now() + "))";
    }
}
