package dev.migrations;

import static dev.migrations.schema.Define.check;
import static dev.migrations.schema.Define.column;
import static dev.migrations.schema.Define.string;
import static org.assertj.core.api.Assertions.assertThat;

import dev.migrations.error.JavaInScriptException;
import dev.migrations.testkit.JavaWords;
import dev.migrations.testkit.TestDatabase;
import dev.migrations.testkit.Work;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

/** What a script has where SQLite's tables are rebuilt: exactly what a run does. */
interface SqliteBatchScriptContract extends Contract {

    TestDatabase other();

    void runWell(String script);

    String schema();

    private void poems() {
        files().revision("a1").upgrade("""
                CREATE TABLE poems (
                  id INTEGER PRIMARY KEY AUTOINCREMENT,
                  title TEXT,
                  year INT, -- of the first print
                  CONSTRAINT printed CHECK (year > 1400)
                );
                CREATE TABLE lines (id INTEGER PRIMARY KEY, poem INTEGER REFERENCES poems (id) ON DELETE CASCADE);
                CREATE TABLE seen (title TEXT);
                CREATE INDEX ix_poems_year ON poems (year);
                CREATE TRIGGER noted AFTER INSERT ON poems BEGIN INSERT INTO seen VALUES (new.title); END;
                CREATE VIEW titles AS SELECT title FROM poems;
                INSERT INTO poems (title, year) VALUES ('one', 1899);
                INSERT INTO lines VALUES (1, 1), (2, 1);""");
    }

    private OfflineMigrations offline(Work work) {
        return OfflineMigrations.builder("sqlite")
                .location(files().path().toString())
                .javaMigrations(new JavaWords(work))
                .foreignKeys(true)
                .build();
    }

    private static String upgrade(OfflineMigrations offline, String range) {
        StringWriter script = new StringWriter();
        offline.upgradeScript(range, script);
        return script.toString();
    }

    private Migrations engine(Work work) {
        return Migrations.builder(other().dataSource())
                .location(files().path().toString())
                .javaMigrations(new JavaWords(work))
                .build();
    }

    private void assertSame() {
        assertThat(db().rows(schema())).isEqualTo(other().rows(schema()));
        for (String table : new String[] {"poems", "lines", "seen", "sqlite_sequence"}) {
            assertThat(db().rows("SELECT * FROM " + table)).isEqualTo(other().rows("SELECT * FROM " + table));
        }
    }

    @Test
    default void aScriptRebuildsATableAsTheEngineDoes() {
        poems();
        Work work = op -> {
            op.dropConstraint("poems", "printed");
            op.renameColumn("poems", "title", "heading");
            op.alterColumn("poems", "heading", c -> c.notNull());
            op.renameIndex("poems", "ix_poems_year", "ix_year");
            op.dropColumn("poems", "year");
            op.addColumn("poems", column("lang", string(9)));
        };
        runWell(upgrade(offline(work), "head"));
        engine(work).upgrade();
        assertSame();
        assertThat(db().rows("SELECT count(*) FROM lines")).containsExactly("2");
    }

    @Test
    default void aScriptHasTheIndexesOfABatch() {
        poems();
        Work work = op -> op.batchAlterTable(
                "poems",
                table -> table.dropIndex("ix_poems_year")
                        .renameColumn("title", "heading")
                        .alterColumn("heading", c -> c.notNull())
                        .addColumnAfter(column("lang", string(9)), "id")
                        .createIndex("ix_lang", "lang", "heading"));
        runWell(upgrade(offline(work), "head"));
        engine(work).upgrade();
        assertSame();
    }

    @Test
    default void aScriptFromTheMiddleKnowsTheTableFromTheFilesBeforeIt() {
        poems();
        Work work = op -> op.batchAlterTable(
                "poems",
                table -> table.renameColumn("title", "heading")
                        .alterColumn("heading", c -> c.notNull())
                        .addConstraint(check("length(heading) < 99").named("short")));
        OfflineMigrations offline = offline(work);
        runWell(upgrade(offline, "a1"));
        runWell(upgrade(offline, "a1:head"));
        engine(work).upgrade();
        assertSame();
    }

    @Test
    default void whatTakesARebuildBackIsWrittenToo() {
        poems();
        Work work = op -> op.addConstraint("poems", check("length(title) < 99").named("short"));
        OfflineMigrations offline = offline(work);
        runWell(upgrade(offline, "head"));
        StringWriter back = new StringWriter();
        offline.downgradeScript("head:a1", back);
        runWell(back.toString());
        engine(work).upgrade();
        engine(work).downgrade("a1");
        assertSame();
    }

    @Test
    default void aScriptForADatabaseKnowsTheTablesThatWereThereBefore() {
        files().revision("a1").upgrade("CREATE TABLE a1 (id int);");
        db().run(
                        "CREATE TABLE poems (id INTEGER PRIMARY KEY, title TEXT)",
                        "CREATE VIEW titles AS SELECT title FROM poems");
        Work work = op -> op.alterColumn("poems", "title", c -> c.notNull());
        Migrations migrations = Migrations.builder(db().dataSource())
                .location(files().path().toString())
                .javaMigrations(new JavaWords(work))
                .build();
        StringWriter script = new StringWriter();
        migrations.upgradeScript(script);
        runWell(script.toString());
        assertThat(db().rows("SELECT sql FROM sqlite_schema WHERE name = 'poems'"))
                .containsExactly("CREATE TABLE \"poems\" (id INTEGER PRIMARY KEY, title TEXT NOT NULL)");
        assertThat(migrations.pending()).isEmpty();
    }

    @Test
    default void aTableThatNoFileCreatesHasToBeLookedUp() {
        files().revision("a1").upgrade("CREATE TABLE a1 (id int);");
        OfflineMigrations offline = offline(op -> op.alterColumn("poems", "title", c -> c.notNull()));
        assertThat(Contract.failure(JavaInScriptException.class, () -> upgrade(offline, "head")))
                .hasMessageContaining(
                        " is written in Java, and no script can have it: at its operation 1 (alter column"
                                + " title of poems) the definition of poems must be looked up in the database. Nothing was written.");
    }

    @Test
    default void aFileThatCannotBeRepeatedIsNamed() {
        poems();
        files().revision("b1 <- a1").upgrade("INSERT INTO seen VALUES ('b');\nDROP TABLE elsewhere;");
        OfflineMigrations offline = offline(op -> op.alterColumn("poems", "title", c -> c.notNull()));
        assertThat(Contract.failure(JavaInScriptException.class, () -> upgrade(offline, "b1:heads")))
                .hasMessageContaining("the definition of poems must be looked up in the database, since "
                        + files().file("b1") + ", line 7 cannot be run on what the revisions before it define: "
                        + "no such table: elsewhere (SQLITE_ERROR)");
    }
}
