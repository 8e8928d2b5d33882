package dev.migrations.dialect.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrations.dialect.sqlite.TableChange.AddColumn;
import dev.migrations.dialect.sqlite.TableChange.AddConstraint;
import dev.migrations.dialect.sqlite.TableChange.AlterColumn;
import dev.migrations.dialect.sqlite.TableChange.DropColumn;
import dev.migrations.dialect.sqlite.TableChange.DropConstraint;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Only what is asked for changes in the text. */
class TableChangeTest {

    private static final String POEMS = """
            CREATE TABLE poems (
                id INTEGER PRIMARY KEY, -- the key
                title TEXT COLLATE NOCASE DEFAULT 'a, b)', -- what it is called
                year INT /* of birth */ CONSTRAINT adult CHECK (year > 17) NOT NULL ON CONFLICT ABORT,
                -- a note of its own
                "lang" TEXT, -- the last one
                UNIQUE (title, lang) ON CONFLICT FAIL
                CONSTRAINT latin CHECK (lang <> 'zh')
            ) STRICT""";

    private static String changed(String table, TableChange... changes) {
        TableText text = TableText.of(table);
        for (TableChange change : changes) {
            text = change.applied(text);
        }
        return text.text();
    }

    private static AlterColumn alter(String column, ClauseKind kind, @Nullable String clause) {
        return new AlterColumn(column, null, null, Collections.singletonMap(kind, clause));
    }

    private static DropConstraint dropNamed(String name) {
        return new DropConstraint(ConstraintSearch.named(name), false);
    }

    private static DropConstraint drop(ClauseKind kind, String... columns) {
        return new DropConstraint(new ConstraintSearch(kind, null, List.of(columns), null, null), false);
    }

    @Test
    void aColumnIsAddedOnItsOwnLineBehindTheLastOne() {
        assertThat(changed(POEMS, new AddColumn("words INT")))
                .isEqualTo(POEMS.replace("-- the last one\n", "-- the last one\n    words INT,\n"));
        assertThat(changed("CREATE TABLE t (a)", new AddColumn("b INT"))).isEqualTo("CREATE TABLE t (a, b INT)");
        assertThat(changed("CREATE TABLE t (a, UNIQUE (a))", new AddColumn("b INT")))
                .isEqualTo("CREATE TABLE t (a, b INT, UNIQUE (a))");
        assertThat(changed("CREATE TABLE t (\n  a -- one\n)", new AddColumn("b")))
                .isEqualTo("CREATE TABLE t (\n  a, -- one\n  b\n)");
    }

    @Test
    void aColumnIsDroppedWithItsLineAndTheCommentBehindIt() {
        assertThat(changed(POEMS, new DropColumn("ID")))
                .isEqualTo(POEMS.replace("    id INTEGER PRIMARY KEY, -- the key\n", ""));
        assertThat(changed("CREATE TABLE t (a, b /* it */, c)", new DropColumn("b")))
                .isEqualTo("CREATE TABLE t (a, c)");
        assertThat(changed("CREATE TABLE t (a, -- one\n b -- two\n)", new DropColumn("b")))
                .isEqualTo("CREATE TABLE t (a -- one\n)");
        assertThat(changed("CREATE TABLE t (a, -- one\n b)", new DropColumn("b")))
                .isEqualTo("CREATE TABLE t (a -- one\n )");
        assertThat(changed("CREATE TABLE t (a /* x\n */, /* y\n */ b, c)", new DropColumn("b")))
                .isEqualTo("CREATE TABLE t (a /* x\n */, /* y\n */ c)");
    }

    @Test
    void whatIsAboutADroppedColumnAloneGoesWithIt() {
        assertThat(changed(
                        "CREATE TABLE t (a PRIMARY KEY, b, UNIQUE (b), FOREIGN KEY (b) REFERENCES p, CHECK (a))",
                        new DropColumn("b")))
                .isEqualTo("CREATE TABLE t (a PRIMARY KEY, CHECK (a))");
    }

    @Test
    void aTypeIsReplacedOrAdded() {
        assertThat(changed(POEMS, new AlterColumn("year", "BIGINT", null, Map.of())))
                .isEqualTo(POEMS.replace("year INT /*", "year BIGINT /*"));
        assertThat(changed("CREATE TABLE t (a)", new AlterColumn("a", "TEXT", null, Map.of())))
                .isEqualTo("CREATE TABLE t (a TEXT)");
        assertThat(changed(
                        "CREATE TABLE t (a long /* x */ type (1, 2) NOT NULL)",
                        new AlterColumn("a", "TEXT", null, Map.of())))
                .isEqualTo("CREATE TABLE t (a TEXT NOT NULL)");
    }

    @Test
    void notNullComesAndGoesWithItsConflictClause() {
        assertThat(changed(POEMS, alter("year", ClauseKind.NOT_NULL, null)))
                .isEqualTo(POEMS.replace(" NOT NULL ON CONFLICT ABORT", ""));
        assertThat(changed(POEMS, alter("lang", ClauseKind.NOT_NULL, "NOT NULL")))
                .isEqualTo(POEMS.replace("\"lang\" TEXT", "\"lang\" TEXT NOT NULL"));
        assertThat(changed("CREATE TABLE t (a NULL)", alter("a", ClauseKind.NOT_NULL, "NOT NULL")))
                .isEqualTo("CREATE TABLE t (a NOT NULL)");
        assertThat(changed("CREATE TABLE t (a NOT NULL)", alter("a", ClauseKind.NOT_NULL, "NOT NULL")))
                .isEqualTo("CREATE TABLE t (a NOT NULL)");
    }

    @Test
    void aDefaultIsReplacedAddedAndTakenAway() {
        assertThat(changed(POEMS, alter("title", ClauseKind.DEFAULT, "DEFAULT 'x'")))
                .isEqualTo(POEMS.replace("DEFAULT 'a, b)'", "DEFAULT 'x'"));
        assertThat(changed(POEMS, alter("title", ClauseKind.DEFAULT, null)))
                .isEqualTo(POEMS.replace(" DEFAULT 'a, b)'", ""));
        assertThat(changed("CREATE TABLE t (a CONSTRAINT d DEFAULT -1)", alter("a", ClauseKind.DEFAULT, "DEFAULT 2")))
                .isEqualTo("CREATE TABLE t (a CONSTRAINT d DEFAULT 2)");
    }

    @Test
    void aCollationAndAGeneratedExpressionAreChangedLikewise() {
        assertThat(changed(POEMS, alter("title", ClauseKind.COLLATE, "COLLATE RTRIM")))
                .isEqualTo(POEMS.replace("NOCASE", "RTRIM"));
        assertThat(changed("CREATE TABLE t (a, b AS (a) STORED)", alter("b", ClauseKind.GENERATED, null)))
                .isEqualTo("CREATE TABLE t (a, b)");
    }

    @Test
    void aCommentThatEndsALineDoesNotSwallowWhatFollows() {
        assertThat(changed("CREATE TABLE t (a INT -- one\n NOT NULL)", alter("a", ClauseKind.NOT_NULL, null)))
                .isEqualTo("CREATE TABLE t (a INT -- one\n)");
    }

    @Test
    void aConstraintIsAddedBehindTheOthers() {
        assertThat(changed(POEMS, new AddConstraint("CHECK (id > 0)")))
                .isEqualTo(POEMS.replace("'zh')\n", "'zh'),\n    CHECK (id > 0)\n"));
    }

    @Test
    void aConstraintIsDroppedByItsName() {
        assertThat(changed(POEMS, dropNamed("LATIN")))
                .isEqualTo(POEMS.replace("\n    CONSTRAINT latin CHECK (lang <> 'zh')", ""));
        assertThat(changed(POEMS, dropNamed("adult")))
                .isEqualTo(POEMS.replace(" CONSTRAINT adult CHECK (year > 17)", ""));
    }

    @Test
    void aConstraintWithoutANameIsDroppedByWhatItSays() {
        assertThat(changed(POEMS, drop(ClauseKind.UNIQUE, "Title", "lang")))
                .isEqualTo(POEMS.replace("\n    UNIQUE (title, lang) ON CONFLICT FAIL", ""));
        assertThat(changed("CREATE TABLE t (a UNIQUE, b)", drop(ClauseKind.UNIQUE, "a")))
                .isEqualTo("CREATE TABLE t (a, b)");
        ConstraintSearch check = new ConstraintSearch(ClauseKind.CHECK, "ck_t", List.of(), "\"A\">0", null);
        assertThat(changed("CREATE TABLE t (a, CHECK (a > 0), CHECK (a>1))", new DropConstraint(check, false)))
                .isEqualTo("CREATE TABLE t (a, CHECK (a>1))");
    }

    @Test
    void anotherPrimaryKeyTakesThePlaceOfTheOldOne() {
        assertThat(changed(
                        "CREATE TABLE t (a INTEGER PRIMARY KEY AUTOINCREMENT, b)",
                        drop(ClauseKind.PRIMARY_KEY, "a"),
                        new AddConstraint("PRIMARY KEY (a, b)")))
                .isEqualTo("CREATE TABLE t (a INTEGER, b, PRIMARY KEY (a, b))");
        assertThat(changed("CREATE TABLE t (a, b, PRIMARY KEY (a))", drop(ClauseKind.PRIMARY_KEY, "a")))
                .isEqualTo("CREATE TABLE t (a, b)");
    }

    @Test
    void aConstraintIsDroppedOnlyIfItIsThereWhereThatIsSaid() {
        DropConstraint drop = new DropConstraint(ConstraintSearch.named("c"), true);
        assertThat(changed("CREATE TABLE t (a, CONSTRAINT c CHECK (a))", drop)).isEqualTo("CREATE TABLE t (a)");
        assertThat(changed("CREATE TABLE t (a)", drop)).isEqualTo("CREATE TABLE t (a)");
    }

    private static void assertRefused(String table, TableChange change, String message) {
        assertThatThrownBy(() -> changed(table, change))
                .isInstanceOf(BatchRefusedException.class)
                .hasMessage(message);
    }

    @Test
    void whatIsNotThereIsRefusedWithWhatIs() {
        assertRefused(
                "CREATE TABLE t (a, \"b c\")",
                new DropColumn("d"),
                "Table t has no column d. Its columns are: a, b c.");
        assertRefused(
                "CREATE TABLE t (a UNIQUE, CONSTRAINT c CHECK (a > 0))",
                dropNamed("d"),
                "Table t has no constraint named d. Its constraints are: a UNIQUE; CONSTRAINT c CHECK (a > 0). Drop one"
                        + " without a name by its definition: dropConstraint(table, unique(...)).");
        assertRefused(
                "CREATE TABLE t (a)",
                drop(ClauseKind.FOREIGN_KEY, "a"),
                "Table t has no foreign key of a. Its constraints are: none.");
    }

    @Test
    void whatIsNotClearIsRefused() {
        assertRefused(
                "CREATE TABLE t (a UNIQUE, UNIQUE (a))",
                drop(ClauseKind.UNIQUE, "a"),
                "Table t has 2 constraints that could be the unique of a: a UNIQUE; UNIQUE (a). Change the text of the"
                        + " table so that one of them is left, or give them names.");
    }

    @Test
    void theOnlyColumnStays() {
        assertRefused(
                "CREATE TABLE t (a)", new DropColumn("a"), "Column a is the only one of t. Drop the table instead.");
    }

    @Test
    void onlyTablesAreRead() {
        assertThatThrownBy(() -> TableText.of("CREATE VIRTUAL TABLE t USING fts5(a)"))
                .isInstanceOf(TableTextException.class)
                .hasMessage("The definition of a table cannot be read (VIRTUAL where table is expected): CREATE VIRTUAL"
                        + " TABLE t USING fts5(a) Only an ordinary table can be rebuilt. Write the change as SQL.");
    }
}
