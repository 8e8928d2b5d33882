package dev.migrations;

import static dev.migrations.schema.Define.bigint;
import static dev.migrations.schema.Define.check;
import static dev.migrations.schema.Define.column;
import static dev.migrations.schema.Define.foreignKey;
import static dev.migrations.schema.Define.integer;
import static dev.migrations.schema.Define.primaryKey;
import static dev.migrations.schema.Define.text;
import static dev.migrations.schema.Define.unique;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.migrations.error.ForeignKeyViolationException;
import dev.migrations.error.RevisionFailedException;
import dev.migrations.operation.Recreate;
import dev.migrations.operation.TableAlterations;
import dev.migrations.testkit.JavaUp;
import dev.migrations.testkit.RevisionFolder;
import dev.migrations.testkit.SqliteFile;
import dev.migrations.testkit.TestDatabase;
import dev.migrations.testkit.Work;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What random tables, and a look at what people suffer from elsewhere, have found in altering tables of SQLite. */
class SqliteBatchCareTest implements Contract {

    @TempDir
    Path temp;

    private SqliteFile database;
    private RevisionFolder folder;
    private HikariDataSource pool;

    @BeforeEach
    void open() {
        database = SqliteFile.in(temp).with("foreign_keys=true");
        folder = new RevisionFolder(temp.resolve("migrations"));
        pool = database.pool(c -> c.setMaximumPoolSize(1));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Override
    public TestDatabase db() {
        return database;
    }

    @Override
    public RevisionFolder files() {
        return folder;
    }

    @Override
    public MigrationsBuilder builder() {
        return Migrations.builder(pool).location(folder.path().toString());
    }

    private Migrations revisions(String tables, Work work) {
        files().revision("a1").upgrade(tables);
        return builder().javaMigrations(new JavaUp(work)).build();
    }

    private void altered(String tables, Consumer<TableAlterations> changes) {
        revisions(tables, op -> op.batchAlterTable("t", changes)).upgrade();
    }

    private String refused(String tables, Consumer<TableAlterations> changes) {
        return refusedWork(tables, op -> op.batchAlterTable("t", changes));
    }

    private String refusedTable(String tables, String table) {
        return refusedWork(tables, op -> op.alterColumn(table, "a", c -> c.notNull()));
    }

    private String refusedWork(String tables, Work work) {
        Migrations migrations = revisions(tables, work);
        return Contract.failure(RevisionFailedException.class, migrations::upgrade)
                .databaseMessage();
    }

    private String sqlOf(String name) {
        return db().rows("SELECT sql FROM sqlite_schema WHERE name = '" + name + "'")
                .get(0);
    }

    /** SQLite takes a name in double quotes that is none for a text, and its own ALTER TABLE does not mind. */
    @Test
    void aViewInWhichANameWouldBecomeATextStopsARenaming() {
        assertThat(refused(
                        "CREATE TABLE t (a, b); CREATE VIEW v AS SELECT a FROM t; CREATE VIEW w AS SELECT \"a\" FROM v",
                        table -> table.renameColumn("a", "c")))
                .isEqualTo("After this change of t, view w (where a name in double quotes would become a text) would no"
                        + " longer work: [SQLITE_ERROR] SQL error or missing database (no such column: a). Drop it before"
                        + " the change and create it anew after it.");
        assertThat(sqlOf("v")).isEqualTo("CREATE VIEW v AS SELECT a FROM t");
    }

    @Test
    void aTriggerInWhichANameWouldBecomeATextStopsADrop() {
        assertThat(refused(
                        "CREATE TABLE t (a, b); CREATE TABLE u (x); CREATE VIEW v AS SELECT * FROM t;"
                                + " CREATE TRIGGER r AFTER INSERT ON u BEGIN DELETE FROM u WHERE x IN (SELECT \"a\" FROM v); END",
                        table -> table.dropColumn("a")))
                .startsWith(
                        "After this change of t, the triggers of u on insert (where a name in double quotes would become"
                                + " a text) would no longer work: ");
    }

    @Test
    void aTextInDoubleQuotesIsNoObstacle() {
        String view = "CREATE VIEW v AS SELECT a, \"no column\" AS \"the `text\" FROM t WHERE a <> \"it's\"";
        altered(
                "CREATE TABLE t (a, b); INSERT INTO t VALUES (1, 2);" + view,
                table -> table.renameColumn("b", "c").dropColumn("c"));
        assertThat(db().rows("SELECT * FROM v")).containsExactly("1 no column");
        assertThat(sqlOf("v")).contains("AS \"the `text\"");
    }

    /** Of what is there with violations, which only a connection without enforcement can have made. */
    private void assertViolation(String message, String table, String rows) {
        SqliteFile.in(temp).run("CREATE TABLE p (id INTEGER PRIMARY KEY)", table, rows);
        Migrations migrations = revisions(
                "SELECT 1", op -> op.addConstraint("t", foreignKey("b").references("p", "id")));
        assertThat(Contract.failure(ForeignKeyViolationException.class, migrations::upgrade))
                .hasMessageContaining("left rows without their parent (" + JavaUp.class.getName() + "): " + message
                        + ". Nothing of this revision was kept.");
    }

    @Test
    void aViolationThatIsToleratedHidesNoOtherOfATableWithoutRowids() {
        assertViolation(
                "a row of t refers to p (2 times)",
                "CREATE TABLE t (a TEXT PRIMARY KEY, b INT, c INT REFERENCES p) WITHOUT ROWID",
                "INSERT INTO t VALUES ('x', NULL, 7), ('y', 8, NULL), ('z', 9, NULL)");
    }

    @Test
    void twoForeignKeysOfARowToOneTableAreTwoViolations() {
        assertViolation(
                "row 1 of t refers to p", "CREATE TABLE t (b INT, c INT REFERENCES p)", "INSERT INTO t VALUES (1, 2)");
    }

    @Test
    void aColumnThatIsAddedCanBeAlteredAtOnce() {
        altered(
                "CREATE TABLE t (a)",
                table -> table.addColumn(column("b", text()).defaultTo("x"))
                        .alterColumn("b", c -> c.comment("for people"))
                        .alterColumn("b", c -> c.nullable()));
        assertThat(sqlOf("t")).isEqualTo("CREATE TABLE t (a, b text DEFAULT 'x')");
    }

    @Test
    void valuesAreConvertedOneAfterAnother() {
        altered(
                "CREATE TABLE t (a TEXT, b TEXT); INSERT INTO t VALUES ('abc', 'de')",
                table -> table.alterColumn("a", c -> c.type(integer()).using("length(a)"))
                        .alterColumn("b", c -> c.type(integer()).using("length(b)"))
                        .alterColumn("b", c -> c.type(integer()).using("a * b"))
                        .addColumn(column("d", integer()).defaultTo(10))
                        .alterColumn("a", c -> c.type(bigint()).using("a + d")));
        assertThat(db().rows("SELECT a, b, d FROM t")).containsExactly("13 6 10");
    }

    @Test
    void aTriggerFollowsARenamingBeforeTheRebuild() {
        altered(
                "CREATE TABLE t (a INT, b INT); CREATE TRIGGER r AFTER INSERT ON t BEGIN UPDATE t SET b = new.a; END",
                table -> table.renameColumn("a", "c").alterColumn("b", c -> c.type(text())));
        assertThat(sqlOf("r")).isEqualTo("CREATE TRIGGER r AFTER INSERT ON t BEGIN UPDATE t SET b = new.c; END");
    }

    @Test
    void aPartialIndexAndAnExpressionFollowARenamingBeforeTheRebuild() {
        altered(
                "CREATE TABLE t (a INT, b TEXT CHECK (length(a) > 0), FOREIGN KEY (a) REFERENCES t (a), UNIQUE (\"A\"));"
                        + " CREATE INDEX ix ON t (a, lower([a])) WHERE a > 0",
                table -> table.renameColumn("a", "c").alterColumn("b", c -> c.notNull()));
        assertThat(sqlOf("t"))
                .isEqualTo(
                        "CREATE TABLE \"t\" (c INT, b TEXT CHECK (length(c) > 0) NOT NULL, FOREIGN KEY (c) REFERENCES t"
                                + " (c), UNIQUE (\"c\"))");
        assertThat(sqlOf("ix")).isEqualTo("CREATE INDEX ix ON t (c, lower(\"c\")) WHERE c > 0");
    }

    @Test
    void theNameOfTheTableInACheckMakesNoDifference() {
        altered(
                "CREATE TABLE t (t INT, b INT, CHECK (main.t.b > 0), CONSTRAINT c CHECK (t.b < 9))",
                table -> table.dropColumn("t").recreate(Recreate.ALWAYS));
        assertThat(sqlOf("t")).isEqualTo("CREATE TABLE \"t\" (b INT, CHECK (b > 0), CONSTRAINT c CHECK (b < 9))");
    }

    @Test
    void aCheckIsFoundWithAndWithoutTheNameOfTheTable() {
        altered(
                "CREATE TABLE t (a INT CHECK (a > 0), b INT, CHECK (t.b > 0))",
                table -> table.renameColumn("a", "c")
                        .alterColumn("c", c -> c.notNull())
                        .dropConstraint(check("t.b > 0"))
                        .dropConstraint(check("main.t.c > 0")));
        assertThat(sqlOf("t")).isEqualTo("CREATE TABLE \"t\" (c INT NOT NULL, b INT)");
    }

    @Test
    void aNumberIsNotMadeUpForAKey() {
        String rows = "CREATE TABLE t (a INTEGER, b TEXT); INSERT INTO t VALUES (5, 'x'), (NULL, 'y'), (NULL, 'z')";
        assertThat(refused(rows, table -> table.addConstraint(primaryKey("a"))))
                .isEqualTo("The primary key of t would be null in 2 rows. Give them values first.");
    }

    @Test
    void aNumberIsNotMadeUpWhereAnotherColumnWasTheKey() {
        String rows = "CREATE TABLE t (a INTEGER PRIMARY KEY, b INTEGER); INSERT INTO t VALUES (5, NULL)";
        assertThat(refused(rows, table -> table.dropConstraint(primaryKey("a")).addConstraint(primaryKey("b"))))
                .isEqualTo("The primary key of t would be null in 1 row. Give them values first.");
    }

    @Test
    void aKeyWithoutNullsBecomesTheRowid() {
        altered(
                "CREATE TABLE t (a TEXT, b TEXT); INSERT INTO t VALUES ('abc', 'x'), (NULL, 'y')",
                table -> table.alterColumn("a", c -> c.type(integer()).using("coalesce(length(a), 9)"))
                        .addConstraint(primaryKey("a")));
        assertThat(db().rows("SELECT rowid, a, b FROM t")).containsExactly("3 3 x", "9 9 y");
    }

    @Test
    void namesMayBeOfAnyCaseAndKind() {
        String odd = "\"order by \"\"x\"\" [y] `z` 'q'\"";
        revisions(
                        "CREATE TABLE " + odd + " (\"A b\" TEXT, \"select\" INT); CREATE TABLE k (p REFERENCES " + odd
                                + " (\"A b\"))",
                        op -> op.batchAlterTable(
                                "MAIN." + odd,
                                table -> table.recreate(Recreate.ALWAYS)
                                        .renameColumn("SELECT", "from")
                                        .alterColumn("a B", c -> c.notNull())
                                        .addConstraint(unique("a b").named("u"))))
                .upgrade();
        assertThat(db().rows("SELECT sql FROM sqlite_schema WHERE name LIKE 'order by%'"))
                .containsExactly("CREATE TABLE " + odd + " (\"A b\" TEXT NOT NULL, \"from\" INT, CONSTRAINT u UNIQUE"
                        + " (\"a b\"))");
    }

    @Test
    void aTableOfAnotherDatabaseLosesAColumnAsAlterTableDoesIt() {
        revisions("CREATE TABLE t (a)", op -> {
                    op.execute("CREATE TEMP TABLE other (a, b)");
                    op.dropColumn("temp.other", "a");
                    op.execute("INSERT INTO other VALUES (1)");
                })
                .upgrade();
        assertThat(sqlOf("t")).isEqualTo("CREATE TABLE t (a)");
    }

    @Test
    void aFullTextIndexThatWouldLackAColumnStopsTheChange() {
        String tables = "CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b);"
                + " CREATE VIRTUAL TABLE f USING fts5(a, content='t', content_rowid='id')";
        assertThat(refused(tables, table -> table.renameColumn("a", "c")))
                .isEqualTo(
                        "After this change of t, virtual table f would no longer work: [SQLITE_ERROR] SQL error or missing"
                                + " database (no such column: T.a). Drop it before the change and create it anew after it.");
    }

    @Test
    void aConstraintWithoutANameIsNamedByItsColumn() {
        assertThat(refusedWork("CREATE TABLE t (a INT UNIQUE, CHECK (a > 0))", op -> op.dropConstraint("t", "uq_t_a")))
                .isEqualTo(
                        "Table t has no constraint named uq_t_a. Its constraints are: a UNIQUE; CHECK (a > 0). Drop one"
                                + " without a name by its definition: dropConstraint(table, unique(...)).");
    }

    @Test
    void whatAVirtualTableKeepsItsRowsInIsLeftAlone() {
        assertThat(refusedTable("CREATE VIRTUAL TABLE f USING fts5(a)", "F_content"))
                .isEqualTo("f_content is a table in which a virtual table keeps what it has. Leave it to its module.");
    }

    @Test
    void whatSqliteKeepsForItselfIsLeftAlone() {
        assertThat(refusedTable("CREATE TABLE t (id INTEGER PRIMARY KEY AUTOINCREMENT)", "sqlite_sequence"))
                .isEqualTo("sqlite_sequence is a table of SQLite's own. Leave it alone.");
    }

    @Test
    void sequencesAndStatisticsOfTemporaryTablesAreOthers() {
        revisions(
                        "CREATE TABLE t (id INTEGER PRIMARY KEY AUTOINCREMENT, a); INSERT INTO t VALUES (7, 1), (9, 2);"
                                + " DELETE FROM t WHERE id = 9",
                        op -> {
                            op.execute("CREATE TEMP TABLE other (id INTEGER PRIMARY KEY AUTOINCREMENT, a)");
                            op.execute("INSERT INTO other VALUES (99, 1)");
                            op.execute("ANALYZE temp");
                            op.alterColumn("t", "a", c -> c.notNull());
                            op.execute("INSERT INTO t (a) VALUES (3)");
                        })
                .upgrade();
        assertThat(db().rows("SELECT id FROM t ORDER BY id")).containsExactly("7", "10");
    }

    @Test
    void theSwitchForOldRenamingIsPutBack() {
        List<String> seen = new ArrayList<>();
        revisions("CREATE TABLE t (a, b); CREATE VIEW v AS SELECT a FROM t", op -> {
                    op.execute("PRAGMA legacy_alter_table = ON");
                    op.batchAlterTable(
                            "t", table -> table.renameColumn("a", "c").alterColumn("b", c -> c.notNull()));
                    seen.addAll(op.query("PRAGMA legacy_alter_table").list(row -> String.valueOf(row.value(1))));
                })
                .upgrade();
        assertThat(seen).containsExactly("1");
        assertThat(sqlOf("v")).isEqualTo("CREATE VIEW v AS SELECT c FROM t");
    }

    @Test
    void defaultsStayAsTheyAreWritten() {
        String columns = "a DEFAULT CURRENT_TIMESTAMP, b DEFAULT (datetime('now')), c DEFAULT -1, d DEFAULT +1.5e3,"
                + " e DEFAULT x'00', f DEFAULT abc, g DEFAULT \"dq\", h DEFAULT TRUE, i DEFAULT NULL, j DEFAULT current_date"
                + " COLLATE NOCASE, k DEFAULT ((1))";
        altered("CREATE TABLE t (z, " + columns + ")", table -> table.alterColumn("z", c -> c.notNull()));
        assertThat(sqlOf("t")).isEqualTo("CREATE TABLE \"t\" (z NOT NULL, " + columns + ")");
    }
}
