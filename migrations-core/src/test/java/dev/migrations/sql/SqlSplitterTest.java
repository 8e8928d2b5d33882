package dev.migrations.sql;

import static dev.migrations.sql.Scripts.POSTGRESQL;
import static dev.migrations.sql.Scripts.SQLITE;
import static dev.migrations.sql.Scripts.splitter;
import static dev.migrations.sql.Scripts.statements;
import static dev.migrations.sql.Scripts.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrations.error.SourceLocation;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class SqlSplitterTest {

    static final List<LexicalRules> BOTH = Scripts.BOTH;

    @ParameterizedTest
    @FieldSource("BOTH")
    void numbersStatementsAndKeepsTheLineOfTheirFirstToken(LexicalRules rules) {
        SqlSplitter splitter = new SqlSplitter(
                rules,
                new StringReader("-- c\nSELECT\n1;\n/* x\n*/ SELECT 'a\nb'; SELECT 3"),
                new SourceLocation("f", 10));
        assertThat(splitter.next())
                .extracting(SqlStatement::number, SqlStatement::location)
                .containsExactly(1, new SourceLocation("f", 11));
        assertThat(splitter.next())
                .extracting(SqlStatement::number, SqlStatement::location)
                .containsExactly(2, new SourceLocation("f", 14));
        assertThat(splitter.next())
                .extracting(SqlStatement::number, SqlStatement::location)
                .containsExactly(3, new SourceLocation("f", 15));
        assertThat(splitter.next()).isNull();
        assertThat(splitter.next()).isNull();
    }

    @ParameterizedTest
    @FieldSource("BOTH")
    void keepsLineEndsInsideStatementsAndDropsThoseAround(LexicalRules rules) {
        assertThat(texts(rules, "\uFEFF\r\nSELECT 1,\r\n 2 ;\r\n\r\nSELECT 'a\r\nb'\r\n"))
                .containsExactly("SELECT 1,\r\n 2", "SELECT 'a\r\nb'");
    }

    @ParameterizedTest
    @FieldSource("BOTH")
    void leavesOutStatementsThatAreEmptyOrOnlyComments(LexicalRules rules) {
        assertThat(texts(rules, "; ; -- a;\n /* b; */ ; SELECT 1 ;; \n -- end")).containsExactly("SELECT 1");
        assertThat(texts(rules, "")).isEmpty();
        assertThat(texts(rules, "\uFEFF")).isEmpty();
        assertThat(texts(rules, "/*+ hint */ ;; /*! code */")).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("BOTH")
    void dropsCommentsBeforeAStatementButNotAHint(LexicalRules rules) {
        assertThat(texts(rules, "/* no */ /*+ yes */ /* inside */ SELECT 1 -- end\n;"))
                .containsExactly("/*+ yes */ /* inside */ SELECT 1 -- end");
    }

    @ParameterizedTest
    @FieldSource("BOTH")
    void commentBeginsInsideARunOfOperators(LexicalRules rules) {
        assertThat(texts(rules, "SELECT 2*/* ; */3; SELECT 2=--;\n2; SELECT 1"))
                .containsExactly("SELECT 2*/* ; */3", "SELECT 2=--;\n2", "SELECT 1");
    }

    @ParameterizedTest
    @FieldSource("BOTH")
    void wordsMayHoldAnyUnicodeLetter(LexicalRules rules) {
        assertThat(texts(rules, "SELECT größe, 名前, \uD83D\uDE00 FROM été$x$;SELECT '\uD83D\uDE00;'"))
                .containsExactly("SELECT größe, 名前, \uD83D\uDE00 FROM été$x$", "SELECT '\uD83D\uDE00;'");
    }

    @Test
    void semicolonsInParenthesesBelongToPostgresqlStatementsOnly() {
        assertThat(texts(POSTGRESQL, "CREATE RULE r AS ON INSERT TO t DO (a; b); c"))
                .hasSize(2);
        assertThat(texts(SQLITE, "SELECT (1; SELECT 2")).containsExactly("SELECT (1", "SELECT 2");
        assertThat(texts(POSTGRESQL, "SELECT 1); SELECT 2")).containsExactly("SELECT 1)", "SELECT 2");
    }

    @Test
    void escapesHoldInAContinuedLiteral() {
        assertThat(texts(POSTGRESQL, "SELECT E'a' -- c\n 'b\\';'; SELECT 2"))
                .containsExactly("SELECT E'a' -- c\n 'b\\';'", "SELECT 2");
        assertThat(texts(POSTGRESQL, "SELECT e'\\'' \n '\\'' \n '\\';'; SELECT 2"))
                .hasSize(2);
    }

    @Test
    void escapesDoNotHoldWhereTheLiteralIsNotContinued() {
        assertThat(texts(POSTGRESQL, "SELECT E'a', \n 'b\\'; SELECT 2")).hasSize(2);
        assertThat(texts(POSTGRESQL, "SELECT E'a' /* c */ \n 'b\\'; SELECT 2")).hasSize(2);
        assertThat(texts(POSTGRESQL, "SELECT E'a' 'b\\'; SELECT 2")).hasSize(2);
        assertThat(texts(POSTGRESQL, "SELECT 'a' \n 'b\\'; SELECT 2")).hasSize(2);
    }

    @Test
    void prefixesBelongToPostgresql() {
        assertThat(texts(SQLITE, "SELECT e'a\\'; SELECT 2")).hasSize(2);
        assertThat(texts(POSTGRESQL, "SELECT U&'a\\', U&\"b;\", u & 'c'; SELECT 2"))
                .hasSize(2);
    }

    @Test
    void dollarsAreQuotesOnlyOutsideOfWords() {
        assertThat(texts(POSTGRESQL, "PREPARE p AS SELECT $1; SELECT a$b$; SELECT c$$; SELECT $1$$;$$"))
                .containsExactly("PREPARE p AS SELECT $1", "SELECT a$b$", "SELECT c$$", "SELECT $1$$;$$");
        assertThat(texts(POSTGRESQL, "SELECT $A$ $a$ ; $A$; SELECT $x; SELECT $"))
                .hasSize(3);
        assertThat(texts(SQLITE, "SELECT $a$ ; SELECT $a$")).hasSize(2);
    }

    @Test
    void dollarQuoteMayEndBehindAnotherDollar() {
        assertThat(texts(POSTGRESQL, "SELECT $a$ x$$a$; SELECT $a$$a$;SELECT $$$$;"))
                .hasSize(3);
    }

    @Test
    void commentsNestInPostgresqlOnly() {
        assertThat(texts(POSTGRESQL, "/* a /* b */ ; */ SELECT 1; /*/**/*/ SELECT 2"))
                .hasSize(2);
        assertThat(texts(SQLITE, "/* a /* b */ SELECT 1; /*/ ; */ SELECT 2")).hasSize(2);
    }

    @Test
    void carriageReturnEndsALineCommentInPostgresqlOnly() {
        assertThat(texts(POSTGRESQL, "-- a\rSELECT 1")).containsExactly("SELECT 1");
        assertThat(texts(SQLITE, "-- a\rSELECT 1")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TRIGGER t AFTER INSERT ON a BEGIN SELECT 1; END",
                "create temp trigger t after insert on a begin select 1; select case 1 when 1 then 2 end; end",
                "CREATE /* c */ TEMPORARY TRIGGER t BEGIN SELECT end; SELECT 1; /* ; */ END -- c;\n",
                "EXPLAIN QUERY PLAN CREATE TRIGGER IF NOT EXISTS t BEGIN SELECT \"END\"; END",
            })
    void triggerIsOneStatement(String trigger) {
        assertThat(texts(SQLITE, trigger + ";SELECT 1")).containsExactly(trigger.strip(), "SELECT 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CREATE TABLE trigger", "DROP TRIGGER t", "CREATE \"TEMP\" TRIGGER", "BEGIN", "CREATE"})
    void otherStatementsWithTheWordsOfATriggerEndAtTheirSemicolon(String statement) {
        assertThat(texts(SQLITE, statement + ";SELECT 1")).containsExactly(statement, "SELECT 1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE FUNCTION f() RETURNS int BEGIN ATOMIC END",
                "CREATE FUNCTION f(a int DEFAULT (1)) RETURNS int BEGIN ATOMIC SELECT (1); SELECT 2; END",
                "create or replace procedure p() begin atomic; select case when true then 1 end; end",
                "CREATE FUNCTION begin() RETURNS int BEGIN ATOMIC SELECT end; END",
            })
    void atomicBodyBelongsToItsFunction(String function) {
        assertThat(texts(POSTGRESQL, function + ";SELECT 1")).containsExactly(function, "SELECT 1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TABLE t (begin atomic)",
                "CREATE FUNCTION f(begin atomic) RETURNS int RETURN 1",
                "CREATE VIEW v AS SELECT begin atomic",
                "CREATE FUNCTION f() RETURNS begin LANGUAGE atomic AS ''",
            })
    void beginAtomicElsewhereOpensNoBody(String statement) {
        assertThat(texts(POSTGRESQL, statement + ";SELECT 1")).containsExactly(statement, "SELECT 1");
    }

    @Test
    void psqlCommandsOfADumpAreSkippedBetweenStatements() {
        assertThat(texts(POSTGRESQL, "\\restrict a;b'\nSELECT 1;\n\\unrestrict a;b'"))
                .containsExactly("SELECT 1");
    }

    @Test
    void sqliteAcceptsACommentThatStaysOpen() {
        SqlSplitter splitter = splitter(SQLITE, "SELECT 1;\n\n/* open");
        assertThat(splitter.next()).hasToString("SELECT 1");
        assertThat(splitter.openAtEnd()).isNull();
        assertThat(splitter.next()).isNull();
        assertThat(splitter.openAtEnd()).isEqualTo(new SourceLocation("a.sql", 3));
    }

    @Test
    void failureToReadIsNotSwallowed() {
        Reader broken = new StringReader("") {
            @Override
            public int read(char[] target, int offset, int length) throws IOException {
                throw new IOException("disk gone");
            }
        };
        SqlSplitter splitter = new SqlSplitter(SQLITE, broken, new SourceLocation("a.sql", 1));
        assertThatThrownBy(splitter::next)
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("disk gone");
    }

    @Test
    void statementMayBeLargerThanTheBuffer() {
        String rows = "(1, 'x;y'), ".repeat(20_000) + "(2, '')";
        assertThat(statements(SQLITE, "SELECT 1;INSERT INTO t VALUES " + rows + ";SELECT 2"))
                .extracting(SqlStatement::text)
                .containsExactly("SELECT 1", "INSERT INTO t VALUES " + rows, "SELECT 2");
    }
}
