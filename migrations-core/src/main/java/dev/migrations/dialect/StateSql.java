package dev.migrations.dialect;

import java.util.List;

/**
 * Every statement that reads or writes the state tables, as text for one dialect and one pair of tables. The meaning of
 * the columns is public interface and stands in {@code docs/reference/state-tables.md}. Immutable.
 */
public final class StateSql {

    /** What {@link #readKeys} gives for a row without a source key. */
    public static final String NO_KEY = "-";

    /** What {@link #readKeys} puts between two values; no id and no key has it. */
    public static final char BETWEEN = '|';

    private final Dialect dialect;
    private final String revisions;
    private final String log;

    /** The statements for {@code names} on {@code dialect}. */
    public StateSql(Dialect dialect, StateTableNames names) {
        this.dialect = dialect;
        this.revisions = names.revisions(dialect);
        this.log = names.log(dialect);
    }

    /** Creates both tables where they are not there yet. */
    public List<String> createTables() {
        return List.of(createRevisions(), createLog());
    }

    private String createRevisions() {
        return "CREATE TABLE IF NOT EXISTS " + revisions + " (\n"
                + "    revision           " + dialect.idType() + " NOT NULL PRIMARY KEY,\n"
                + "    revises            " + dialect.textType() + ",\n"
                + "    depends_on         " + dialect.textType() + ",\n"
                + "    labels             " + dialect.textType() + ",\n"
                + "    message            " + dialect.textType() + ",\n"
                + "    kind               varchar(8) NOT NULL,\n"
                + "    checksum           varchar(80),\n"
                + "    source_key         varchar(32),\n"
                + "    downgrade          " + dialect.longTextType() + ",\n"
                + "    irreversible       smallint NOT NULL,\n"
                + "    state              varchar(16) NOT NULL,\n"
                + "    run_id             varchar(36) NOT NULL,\n"
                + "    statements_started integer NOT NULL,\n"
                + "    statements_done    integer NOT NULL,\n"
                + "    statements_total   integer NOT NULL,\n"
                + "    applied_at         " + dialect.instantType() + " NOT NULL,\n"
                + "    applied_by         " + dialect.textType() + ",\n"
                + "    execution_ms       bigint NOT NULL,\n"
                + "    tool_version       varchar(64) NOT NULL,\n"
                + "    format             smallint NOT NULL\n"
                + ")" + dialect.tableOptions();
    }

    private String createLog() {
        return "CREATE TABLE IF NOT EXISTS " + log + " (\n"
                + "    id           " + dialect.logIdType() + ",\n"
                + "    run_id       varchar(36) NOT NULL,\n"
                + "    revision     " + dialect.idType() + " NOT NULL,\n"
                + "    action       varchar(16) NOT NULL,\n"
                + "    outcome      varchar(8) NOT NULL,\n"
                + "    statement    integer,\n"
                + "    at           " + dialect.instantType() + " NOT NULL,\n"
                + "    db_user      " + dialect.textType() + ",\n"
                + "    os_user      " + dialect.textType() + ",\n"
                + "    host         " + dialect.textType() + ",\n"
                + "    execution_ms bigint NOT NULL,\n"
                + "    error        " + dialect.longTextType() + ",\n"
                + "    tool_version varchar(64) NOT NULL\n"
                + ")" + dialect.tableOptions();
    }

    /** All rows of the state table; the columns are named, so that newer versions may add some. */
    public String readRevisions() {
        return "SELECT revision, revises, depends_on, labels, message, kind, checksum, source_key, irreversible, state,"
                + " run_id, statements_started, statements_done, statements_total, " + dialect.instantText("applied_at")
                + ", applied_by, execution_ms, tool_version, format FROM " + revisions;
    }

    /**
     * Of all rows what tells whether anything is different: revision, revises, depends_on and the source key, which is
     * {@link #NO_KEY} where a row has none, with {@link #BETWEEN} between them; null where a row is not applied or newer
     * than {@code format}. One column: each is calls of the driver for each row, at every start.
     */
    public String readKeys(int format) {
        String between = "'" + BETWEEN + "'";
        String key = dialect.concatenation(
                List.of("revision", between, orEmpty("revises"), between, orEmpty("depends_on"), between, keyOrNone()));
        return "SELECT CASE WHEN state = 'applied' AND format <= " + format + " THEN " + key + " END FROM " + revisions;
    }

    private static String orEmpty(String column) {
        return "coalesce(" + column + ", '')";
    }

    private static String keyOrNone() {
        return "coalesce(source_key, '" + NO_KEY + "')";
    }

    /** No row of the state table; fails if the table is not there. */
    public String findRevisions() {
        return "SELECT revision FROM " + revisions + " WHERE 1 = 0";
    }

    /** No row of the log table; fails if the table is not there. */
    public String findLog() {
        return "SELECT revision FROM " + log + " WHERE 1 = 0";
    }

    /** The stored downgrade of one revision: (revision). */
    public String readDowngrade() {
        return "SELECT downgrade FROM " + revisions + " WHERE revision = ?";
    }

    /**
     * A new row: (revision, revises, depends_on, labels, message, kind, checksum, source_key, downgrade, irreversible,
     * state, run_id, statements_started, statements_done, statements_total, applied_by, execution_ms, tool_version,
     * format).
     */
    public String insertRevision() {
        return "INSERT INTO " + revisions
                + " (revision, revises, depends_on, labels, message, kind, checksum, source_key, downgrade, irreversible,"
                + " state, run_id, statements_started, statements_done, statements_total, applied_at, applied_by,"
                + " execution_ms, tool_version, format)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, " + dialect.now() + ", ?, ?, ?, ?)";
    }

    /** An upgrade is over: (checksum, started, done, execution_ms, revision, run_id, done before). */
    public String finishUpgrade() {
        return "UPDATE " + revisions
                + " SET state = 'applied', checksum = ?, statements_started = ?, statements_done = ?,"
                + " execution_ms = ?, applied_at = " + dialect.now()
                + " WHERE revision = ? AND run_id = ? AND statements_done = ?";
    }

    /** One row if a run has ended the upgrade of a revision: (revision, run_id, statements_done). */
    public String readFinished() {
        return "SELECT revision FROM " + revisions
                + " WHERE revision = ? AND run_id = ? AND statements_done = ? AND state = 'applied'";
    }

    /** An applied row is gone: (revision). */
    public String deleteApplied() {
        return "DELETE FROM " + revisions + " WHERE revision = ? AND state = 'applied'";
    }

    /** A row is gone, however far it is: (revision). */
    public String deleteRow() {
        return "DELETE FROM " + revisions + " WHERE revision = ?";
    }

    /** A half-run row is gone: (revision, run_id, done before). */
    public String deleteRunning() {
        return "DELETE FROM " + revisions + " WHERE revision = ? AND run_id = ? AND statements_done = ?";
    }

    /** A downgrade that cannot be one transaction begins: (run_id, total, downgrade, revision). */
    public String startDowngrade() {
        return "UPDATE " + revisions + " SET state = 'downgrading', run_id = ?, statements_started = 0,"
                + " statements_done = 0, statements_total = ?, downgrade = ? WHERE revision = ? AND state = 'applied'";
    }

    /** Another run takes a half-run row over: (run_id, total, revision, old run_id, done). */
    public String takeOver() {
        return "UPDATE " + revisions + " SET run_id = ?, statements_total = ?"
                + " WHERE revision = ? AND run_id = ? AND statements_done = ?";
    }

    /** How far a half-run row is: (checksum, started, done, revision, run_id, done before). */
    public String progress() {
        return "UPDATE " + revisions + " SET checksum = ?, statements_started = ?, statements_done = ?"
                + " WHERE revision = ? AND run_id = ? AND statements_done = ?";
    }

    /** A half-run row is put back to applied, or ended as applied: (run_id, checksum, revision, old run_id). */
    public String endAsApplied() {
        return "UPDATE " + revisions + " SET state = 'applied', statements_started = statements_total,"
                + " statements_done = statements_total, run_id = ?, checksum = ?, applied_at = " + dialect.now()
                + " WHERE revision = ? AND run_id = ?";
    }

    /** A half-run row's next statement is moved: (checksum, started, done, run_id, revision, old run_id). */
    public String moveProgress() {
        return "UPDATE " + revisions
                + " SET checksum = ?, statements_started = ?, statements_done = ?, run_id = ? WHERE revision = ? AND"
                + " run_id = ?";
    }

    /** The file of an applied revision is accepted as it is: (checksum, source_key, downgrade, irreversible, revision). */
    public String acceptContent() {
        return "UPDATE " + revisions + " SET checksum = ?, source_key = ?, downgrade = ?, irreversible = ?"
                + " WHERE revision = ? AND state = 'applied'";
    }

    /** The parents of an applied revision are accepted as they are: (revises, depends_on, revision). */
    public String acceptParents() {
        return "UPDATE " + revisions + " SET revises = ?, depends_on = ? WHERE revision = ? AND state = 'applied'";
    }

    /** The file of an applied revision has other bytes and the same content: (checksum, source_key, revision). */
    public String rewriteKey() {
        return "UPDATE " + revisions + " SET checksum = ?, source_key = ? WHERE revision = ? AND state = 'applied'";
    }

    /** A log row: (run_id, revision, action, outcome, statement, os_user, host, execution_ms, error, tool_version). */
    public String insertLog() {
        return "INSERT INTO " + log
                + " (run_id, revision, action, outcome, statement, at, db_user, os_user, host, execution_ms, error,"
                + " tool_version) VALUES (?, ?, ?, ?, ?, " + dialect.now() + ", " + dialect.currentUser()
                + ", ?, ?, ?, ?, ?)";
    }

    /** The log of one revision, oldest first: (revision). */
    public String readLog() {
        return selectLog() + " WHERE revision = ? ORDER BY id";
    }

    /** The whole log, oldest first. */
    public String readWholeLog() {
        return selectLog() + " ORDER BY id";
    }

    /** The newest row of the log. */
    public String readLastLog() {
        return selectLog() + " ORDER BY id DESC" + dialect.firstRowOnly();
    }

    /** One row if anything was ever done. */
    public String readAnyDone() {
        return "SELECT revision FROM " + log + " WHERE outcome = 'done'" + dialect.firstRowOnly();
    }

    private String selectLog() {
        return "SELECT id, run_id, revision, action, outcome, statement, " + dialect.instantText("at")
                + ", db_user, os_user, host, execution_ms, error, tool_version FROM " + log;
    }
}
