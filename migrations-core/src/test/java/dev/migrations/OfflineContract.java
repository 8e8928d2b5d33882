package dev.migrations;

import static dev.migrations.operation.Concurrently.CONCURRENTLY;
import static dev.migrations.schema.Define.column;
import static dev.migrations.schema.Define.index;
import static dev.migrations.schema.Define.integer;
import static dev.migrations.schema.Define.numeric;
import static dev.migrations.schema.Define.string;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.migrations.error.HalfRunScriptException;
import dev.migrations.error.JavaInScriptException;
import dev.migrations.error.RevisionFailedException;
import dev.migrations.error.ScriptStartException;
import dev.migrations.error.StampFirstException;
import dev.migrations.operation.Operations;
import dev.migrations.plan.StampPlan;
import dev.migrations.plan.TransactionMode;
import dev.migrations.sql.ScriptSyntaxException;
import dev.migrations.testkit.DatabaseClient;
import dev.migrations.testkit.DatabaseClient.Outcome;
import dev.migrations.testkit.JavaAlone;
import dev.migrations.testkit.JavaUp;
import dev.migrations.testkit.JavaWords;
import dev.migrations.testkit.RevisionFolder;
import dev.migrations.testkit.TestDatabase;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A script, run by the database's own client, does what the engine does. */
abstract class OfflineContract implements Contract {

    private static final String STATE =
            "SELECT revision, revises, depends_on, labels, message, kind, checksum, source_key, downgrade,"
                    + " irreversible, state, statements_started, statements_done, statements_total, applied_by,"
                    + " tool_version, format FROM schema_revision ORDER BY revision";

    @TempDir
    Path temp;

    private TestDatabase database;
    private TestDatabase other;
    private RevisionFolder folder;

    /** Opens an empty database; each of the two names is another. */
    abstract TestDatabase open(Path folder);

    abstract DatabaseClient client(TestDatabase on);

    abstract String dialect();

    /** A query for everything that is in a schema beside the state tables. */
    public abstract String schema();

    @BeforeEach
    void openDatabases() {
        database = open(temp);
        other = open(temp.resolve("other"));
        folder = new RevisionFolder(temp.resolve("migrations"));
        assumeThat(isClientInstalled())
                .as(client(database).program() + " is installed")
                .isTrue();
    }

    boolean isClientInstalled() {
        return client(database).isInstalled();
    }

    @AfterEach
    void closeDatabases() {
        database.close();
        other.close();
    }

    @Override
    public TestDatabase db() {
        return database;
    }

    @Override
    public RevisionFolder files() {
        return folder;
    }

    /** The database of the engine, where both are compared. */
    public TestDatabase other() {
        return other;
    }

    OfflineMigrations offline() {
        return OfflineMigrations.builder(dialect())
                .location(folder.path().toString())
                .build();
    }

    String upgradeScript(String range) {
        StringWriter script = new StringWriter();
        offline().upgradeScript(range, script);
        return script.toString();
    }

    String downgradeScript(String range) {
        StringWriter script = new StringWriter();
        offline().downgradeScript(range, script);
        return script.toString();
    }

    Outcome run(String script) {
        return client(database).run(script, temp);
    }

    public void runWell(String script) {
        Outcome outcome = run(script);
        assertThat(outcome.exit()).as(outcome.output()).isZero();
    }

    /** Brings the other database to the target by the engine. */
    void engine(String target) {
        Migrations.builder(other.dataSource())
                .location(folder.path().toString())
                .build()
                .upgrade(target);
    }

    void assertAsTheEngine(String target) {
        engine(target);
        assertThat(database.rows(schema())).isNotEmpty().isEqualTo(other.rows(schema()));
        assertThat(database.rows(STATE)).isEqualTo(other.rows(STATE));
    }

    void threeTables() {
        files().table("a1");
        files().table("b1 <- a1");
        files().table("c1 <- b1");
    }

    @Test
    void aScriptOfTheWholeHistoryLeavesWhatTheEngineLeaves() {
        threeTables();
        files().table("d1 <- b1").label("side");
        files().revision("m1 <- c1, d1").upgrade("").downgrade("");
        runWell(upgradeScript("base:heads"));
        assertAsTheEngine("heads");
        assertThat(db().log())
                .containsExactly(
                        "script a1 done", "script b1 done", "script c1 done", "script d1 done", "script m1 done");
    }

    @Test
    void theEngineGoesOnWhereAScriptEnds() {
        threeTables();
        runWell(upgradeScript("b1"));
        assertThat(migrations().status().toString()).isNotEmpty();
        assertThat(Contract.ran(migrations().upgrade())).containsExactly("c1");
        assertThat(Contract.ran(migrations().downgrade("base"))).containsExactly("c1", "b1", "a1");
    }

    @Test
    void aSecondRunChangesNothingAndFails() {
        threeTables();
        String script = upgradeScript("base:b1");
        runWell(script);
        List<String> before = db().rows(STATE);
        Outcome second = run(script);
        assertThat(second.exit()).isNotZero();
        assertThat(second.output()).contains("The database is not at base, where this script starts.");
        assertThat(db().rows(STATE)).isEqualTo(before);
        assertThat(db().log()).hasSize(2);
    }

    @Test
    void aFailingStatementInTheSecondOfThreeLeavesTheFirst() {
        files().table("a1");
        files().revision("b1 <- a1").upgrade("CREATE TABLE b1 (id int);\nINSERT INTO missing VALUES (1);");
        files().table("c1 <- b1");
        Outcome outcome = run(upgradeScript("base:head"));
        assertThat(outcome.exit()).isNotZero();
        assertThat(db().tables()).containsExactly("a1");
        assertThat(db().state()).containsExactly("a1 applied 1 1 1");
        assertThat(db().log()).containsExactly("script a1 done");
    }

    @Test
    void aRangeRunsOnlyWhereItStarts() {
        threeTables();
        String script = upgradeScript("b1:head");
        assertThat(run(script).exit()).isNotZero();
        assertThat(db().tables()).isEmpty();
        migrations().upgrade("a1");
        Outcome wrong = run(script);
        assertThat(wrong.exit()).isNotZero();
        assertThat(wrong.output())
                .contains("The database is not at b1, where this script starts. Nothing was changed.");
        migrations().upgrade("b1");
        runWell(script);
        assertAsTheEngine("head");
    }

    @Test
    void aDatabaseThatIsAheadIsNotWhereAScriptStarts() {
        threeTables();
        files().table("d1 <- a1");
        migrations().upgrade("d1");
        assertThat(run(upgradeScript("a1:c1")).exit()).isNotZero();
        assertThat(db().tables()).containsExactly("a1", "d1");
    }

    @Test
    void aDowngradeTakesBack() {
        threeTables();
        migrations().upgrade();
        runWell(downgradeScript("head:a1"));
        assertThat(db().log()).endsWith("script c1 done", "script b1 done");
        assertAsTheEngine("a1");
    }

    @Test
    void aScriptFromTheLiveStateStartsThere() {
        threeTables();
        migrations().upgrade("a1");
        StringWriter script = new StringWriter();
        assertThat(migrations().upgradeScript("heads", script).ids()).hasToString("[b1, c1]");
        runWell(script.toString());
        assertAsTheEngine("head");
        StringWriter down = new StringWriter();
        assertThat(migrations().downgradeScript("-1", down).ids()).hasToString("[c1]");
        runWell(down.toString());
        assertThat(current()).containsExactly("b1");
    }

    @Test
    void aStampWritesRowsAndNothingElse() {
        threeTables();
        StringWriter script = new StringWriter();
        StampPlan plan = offline().stampScript("base:b1", script);
        assertThat(plan.insert()).hasToString("[a1, b1]");
        runWell(script.toString());
        assertThat(db().tables()).isEmpty();
        Migrations.builder(other.dataSource())
                .location(folder.path().toString())
                .build()
                .stamp("b1");
        assertThat(db().rows(STATE)).isEqualTo(other.rows(STATE));
    }

    @Test
    void aStampFromTheLiveStateTakesRowsAway() {
        threeTables();
        migrations().upgrade();
        StringWriter script = new StringWriter();
        migrations().stampScript(script, "a1");
        runWell(script.toString());
        assertThat(current()).containsExactly("a1");
        assertThat(db().tables()).containsExactly("a1", "b1", "c1");
    }

    @Test
    void oneTransactionForAllLeavesNothingWhenOneFails() {
        files().table("a1");
        files().revision("b1 <- a1").upgrade("INSERT INTO missing VALUES (1);");
        StringWriter script = new StringWriter();
        builder().transaction(TransactionMode.RUN).build().upgradeScript("head", script);
        assertThat(run(script.toString()).exit()).isNotZero();
        assertThat(db().tables()).isEmpty();
        files().edit("b1", "INSERT INTO missing VALUES (1);", "INSERT INTO a1 VALUES (1);");
        StringWriter corrected = new StringWriter();
        builder().transaction(TransactionMode.RUN).build().upgradeScript("head", corrected);
        runWell(corrected.toString());
        assertAsTheEngine("head");
    }

    @Test
    void whatIsInAStringArrivesAsItIs() {
        files().revision("a1").upgrade("""
                CREATE TABLE a1 (id int, t text);
                INSERT INTO a1 VALUES (1, 'it''s
                .bail off
                \\q :a1 :''a1'' \\
                go
                /
                -- no comment; no end
                $$ "x" ? {d} ä€𝄞');
                """).downgrade("DROP TABLE a1; -- 'it''s \\n\n");
        runWell(upgradeScript("head"));
        assertAsTheEngine("head");
        String rows = "SELECT id, t FROM a1";
        assertThat(db().rows(rows)).hasSize(1).isEqualTo(other.rows(rows));
        assertThat(Contract.ran(migrations().downgrade("base"))).containsExactly("a1");
    }

    @Test
    void aFileWithCarriageReturnsIsStoredAsItIs() {
        files().revision("a1")
                .upgrade("CREATE TABLE a1 (\r\n id int\r\n);\r\n")
                .downgrade("\r\nDROP TABLE a1; -- (CR) \\r\r\n");
        runWell(upgradeScript("head"));
        engine("head");
        assertThat(db().rows(STATE)).isEqualTo(other.rows(STATE));
    }

    @Test
    void aCommentBehindTheLastStatementDoesNotSwallowItsEnd() {
        files().revision("a1").upgrade("CREATE TABLE a1 (id int) -- no semicolon\n;CREATE TABLE a2 (id int) -- none");
        runWell(upgradeScript("head"));
        assertAsTheEngine("head");
    }

    @Test
    void nothingIsWrittenWhenAJavaRevisionNeedsTheDatabase() {
        files().table("a1");
        files().table("d1 <- a1");
        StringWriter script = new StringWriter();
        OfflineMigrations offline = OfflineMigrations.builder(dialect())
                .location(folder.path().toString())
                .javaMigrations(new JavaUp(op -> {}))
                .build();
        JavaInScriptException failure =
                Contract.failure(JavaInScriptException.class, () -> offline.upgradeScript("heads", script));
        assertThat(failure)
                .hasMessage(
                        "Revision j1 do it in Java (dev.migrations.testkit.JavaUp) is written in Java, and no script"
                                + " can have it: it calls connection(), which needs the database. Nothing was written. Write what can be with migrations upgrade base:d1 --sql, and"
                                + " run that; then run migrations upgrade j1, and write the rest.");
        assertThat(script.toString()).isEmpty();
        offline.upgradeScript("base:d1", script);
        runWell(script.toString());
        assertThat(db().tables()).containsExactly("a1", "d1");
    }

    private void sayPoems(Operations op) {
        op.createTable(
                "poems",
                column("id", integer()).primaryKey(),
                column("title", string(80)).notNull().defaultTo("it's"),
                column("price", numeric(8, 2)));
        op.createIndex("ix_poems_title", "poems", "title");
        op.execute("INSERT INTO poems (id, title, price) VALUES (?, ?, ?)", 1, "a\\'b\nc", new BigDecimal("12.50"));
        op.bulkInsert("poems", List.of("id", "title"), rows -> rows.add(2, "ü?").add(3, ";"));
    }

    @Test
    void aJavaRevisionThatSaysWhatItDoesIsWritten() {
        files().table("a1");
        files().table("b1 <- j1");
        JavaWords java = new JavaWords(this::sayPoems);
        StringWriter script = new StringWriter();
        OfflineMigrations.builder(dialect())
                .location(folder.path().toString())
                .javaMigrations(java)
                .build()
                .upgradeScript("head", script);
        runWell(script.toString());
        Migrations.builder(other.dataSource())
                .location(folder.path().toString())
                .javaMigrations(java)
                .build()
                .upgrade();
        assertThat(database.rows(schema())).isNotEmpty().isEqualTo(other.rows(schema()));
        String rows = "SELECT id, title, price FROM poems ORDER BY id";
        assertThat(database.rows(rows)).hasSize(3).isEqualTo(other.rows(rows));
        assertThat(database.rows("SELECT revision, kind, checksum, irreversible, state FROM schema_revision"
                        + " WHERE revision = 'j1'"))
                .containsExactly("j1 java null 1 applied");
    }

    @Test
    void whatTakesAJavaRevisionBackIsWritten() {
        files().table("a1");
        JavaWords java = new JavaWords(op -> op.createTable("poems", column("id", integer())));
        MigrationsBuilder builder = builder().javaMigrations(java);
        builder.build().upgrade();
        StringWriter script = new StringWriter();
        OfflineMigrations.builder(dialect())
                .location(folder.path().toString())
                .javaMigrations(java)
                .build()
                .downgradeScript("head:a1", script);
        runWell(script.toString());
        assertThat(db().tables()).containsExactly("a1");
        assertThat(db().rows("SELECT revision FROM schema_revision")).containsExactly("a1");
    }

    @Test
    void aJavaRevisionWithoutATransactionIsWrittenAsItRuns() {
        files().table("a1");
        JavaAlone java = new JavaAlone(op -> {
            sayPoems(op);
            op.createIndex(index("ix_poems_price").on("poems", "price"), CONCURRENTLY);
        });
        StringWriter script = new StringWriter();
        OfflineMigrations.builder(dialect())
                .location(folder.path().toString())
                .javaMigrations(java)
                .build()
                .upgradeScript("head", script);
        runWell(script.toString());
        Migrations.builder(other.dataSource())
                .location(folder.path().toString())
                .javaMigrations(java)
                .build()
                .upgrade();
        assertThat(database.rows(schema())).isNotEmpty().isEqualTo(other.rows(schema()));
        String states = "SELECT revision, kind, checksum, irreversible, state, statements_started, statements_done,"
                + " statements_total FROM schema_revision WHERE revision = 'j1'";
        assertThat(database.rows(states)).containsExactly("j1 java null 1 applied 5 5 5");
        assertThat(other.rows(states)).isEqualTo(database.rows(states));
    }

    @Test
    void nothingIsWrittenWhenASectionCannotRun() {
        files().table("a1");
        files().revision("b1 <- a1").upgrade("CREATE TABLE b1 (id int);\nINSERT INTO b1 VALUES ('open);");
        StringWriter script = new StringWriter();
        Contract.failure(ScriptSyntaxException.class, () -> offline().upgradeScript("head", script));
        assertThat(script.toString()).isEmpty();
    }

    @Test
    void nothingIsWrittenWhileARevisionIsHalfRun() {
        files().table("a1");
        files().revision("b1 <- a1").upgradeAlone("CREATE TABLE b1 (id int);\nINSERT INTO missing VALUES (1);");
        Contract.failure(RevisionFailedException.class, () -> migrations().upgrade());
        StringWriter script = new StringWriter();
        HalfRunScriptException failure = Contract.failure(
                HalfRunScriptException.class, () -> migrations().upgradeScript("head", script));
        assertThat(failure)
                .hasMessage(
                        "Revision b1 add b1 is half run, and a script begins between two revisions. Nothing was"
                                + " written. Finish it with migrations upgrade, or say what became of it with migrations repair.");
        assertThat(script.toString()).isEmpty();
    }

    @Test
    void aSectionOutsideTransactionsIsRecordedStatementByStatement() {
        files().table("a1");
        files().revision("b1 <- a1")
                .upgradeAlone(
                        "CREATE TABLE b1 (id int);\nBEGIN;\nINSERT INTO b1 VALUES (1);\nINSERT INTO b1 VALUES (2);"
                                + "\nCOMMIT;\n" + db().maintenance() + ";\nINSERT INTO b1 VALUES (3);")
                .downgradeAlone(db().maintenance() + ";\nDROP TABLE b1;");
        runWell(upgradeScript("base:head"));
        assertAsTheEngine("head");
        assertThat(db().rows("SELECT id FROM b1 ORDER BY id")).containsExactly("1", "2", "3");
        runWell(downgradeScript("head:a1"));
        assertThat(db().tables()).containsExactly("a1");
        assertThat(db().state()).containsExactly("a1 applied 1 1 1");
    }

    @Test
    void theEngineFinishesWhatAScriptHasBegun() {
        files().table("a1");
        files().revision("b1 <- a1")
                .upgradeAlone(
                        "CREATE TABLE b1 (id int);\n" + db().maintenance() + ";\nINSERT INTO missing VALUES (1);");
        assertThat(run(upgradeScript("base:head")).exit()).isNotZero();
        assertThat(db().state()).containsExactly("a1 applied 1 1 1", "b1 upgrading 2 2 3");
        files().edit("b1", "INSERT INTO missing VALUES (1);", "INSERT INTO b1 VALUES (1);");
        assertThat(Contract.ran(migrations().upgrade())).containsExactly("b1");
        assertThat(db().rows("SELECT id FROM b1")).containsExactly("1");
    }

    @Test
    void aWriterThatFailsIsNotSwallowed() {
        threeTables();
        Writer full = new Writer() {
            @Override
            public void write(char[] text, int offset, int length) throws IOException {
                throw new IOException("full");
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> offline().upgradeScript("head", full));
    }

    @Test
    void aScriptFromBeforeABranchStartsAtWhatItStandsOn() {
        threeTables();
        runWell(upgradeScript("a1"));
        runWell(upgradeScript("b1@base:head"));
        assertAsTheEngine("head");
        ScriptStartException counted = Contract.failure(ScriptStartException.class, () -> upgradeScript("b1@-1:head"));
        assertThat(counted)
                .hasMessage("'b1@-1:head' is not a range that a script can be written for: 'b1@-1' is known to the"
                        + " database only. Begin with base, an id, a label or head.");
    }

    @Test
    void aScriptMustSayWhereItStarts() {
        threeTables();
        ScriptStartException none = Contract.failure(ScriptStartException.class, () -> downgradeScript("a1"));
        assertThat(none)
                .hasMessage(
                        "'a1' is not a range that a script can be written for: without a database, it must say where"
                                + " the script starts. Write <start>:a1, where <start> is what the database is at.");
        ScriptStartException open = Contract.failure(ScriptStartException.class, () -> upgradeScript("a1:"));
        assertThat(open)
                .hasMessage("'a1:' is not a range that a script can be written for: it has one end only. Write both, as"
                        + " in base:head.");
        ScriptStartException live = Contract.failure(ScriptStartException.class, () -> upgradeScript("current:head"));
        assertThat(live)
                .hasMessage("'current:head' is not a range that a script can be written for: 'current' is known to the"
                        + " database only. Begin with base, an id, a label or head.");
    }

    @Test
    void aDatabaseThatWouldBeStampedFirstGetsNoScript() {
        threeTables();
        db().run("CREATE TABLE a1 (id int)");
        StringWriter script = new StringWriter();
        Migrations migrations = builder().stampExisting("a1 if a1").build();
        StampFirstException failure =
                Contract.failure(StampFirstException.class, () -> migrations.upgradeScript(script));
        assertThat(failure)
                .hasMessage(
                        "The database has tables and no state of ours, and migrations.stamp-existing takes it to be at"
                                + " a1, which an upgrade would stamp first. Nothing was written. Write that with migrations"
                                + " stamp a1 --sql and run it, then write the upgrade.");
        assertThat(script.toString()).isEmpty();
        assertThat(db().hasState()).isFalse();
    }

    @Test
    void theHeadSaysWhatTheScriptDoes() {
        threeTables();
        List<String> head = upgradeScript("a1:c1").lines().toList();
        assertThat(head)
                .containsSubsequence(
                        "-- from: a1",
                        "-- to:   c1",
                        "-- 2 revisions:",
                        "--   b1 add b1",
                        "--   c1 add c1",
                        "-- The script starts only where the database is at a1.");
        assertThat(head).noneMatch(line -> line.contains("CREATE TABLE IF NOT EXISTS"));
    }

    @Test
    void whereNothingIsToBeDoneTheScriptSaysSo() {
        threeTables();
        migrations().upgrade();
        StringWriter script = new StringWriter();
        assertThat(migrations().upgradeScript(script).isEmpty()).isTrue();
        assertThat(script.toString()).contains("-- Nothing to do.\n");
        runWell(script.toString());
        assertThat(db().log()).hasSize(3);
    }
}
