package dev.migrations.sql;

import static dev.migrations.sql.Scripts.MARIADB;
import static dev.migrations.sql.Scripts.MYSQL;
import static dev.migrations.sql.Scripts.digest;
import static dev.migrations.sql.Scripts.statement;
import static dev.migrations.sql.Scripts.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds in MySQL and MariaDB alone. */
class MySqlSplitterTest {

    @ParameterizedTest
    @ValueSource(strings = {"//", "$$", ";;", "|", "||", "@@", "--", "#", "/", "END_OF", "'//'"})
    void anyDelimiterEndsAStatement(String delimiter) {
        String bare = delimiter.replace("'", "");
        String script = "DELIMITER " + delimiter + "\nSELECT a; SELECT 2 " + bare + "\n" + bare + " SELECT 3 " + bare
                + "\nDELIMITER ;\nSELECT 4; SELECT 5";
        assertThat(texts(MYSQL, script)).containsExactly("SELECT a; SELECT 2", "SELECT 3", "SELECT 4", "SELECT 5");
    }

    @Test
    void delimiterNeedsNoBlankBeforeIt() {
        assertThat(texts(MYSQL, "delimiter $$\nSELECT a$$SELECT b$$c$$SELECT 1$$SELECT 'a$$'$$SELECT `$$`"))
                .containsExactly("SELECT a", "SELECT b", "c", "SELECT 1", "SELECT 'a$$'", "SELECT `$$`");
        assertThat(texts(MYSQL, "delimiter //\nSELECT 2*1//SELECT 4/2//SELECT 1 /* // */ // -- //\nSELECT 2"))
                .containsExactly("SELECT 2*1", "SELECT 4/2", "SELECT 1 /* // */", "SELECT 2");
        assertThat(texts(MYSQL, "delimiter go\nSELECT category, go_on, a.gogo go SELECT 2 go"))
                .containsExactly("SELECT category, go_on, a.gogo", "SELECT 2");
    }

    @Test
    void delimiterIsACommandOnlyWhereAStatementBegins() {
        assertThat(texts(MYSQL, "SELECT 1 AS\ndelimiter ; SELECT 2"))
                .containsExactly("SELECT 1 AS\ndelimiter", "SELECT 2");
        assertThat(texts(MYSQL, "SELECT 1; DELIMITER // ignored;\nSELECT 2//")).containsExactly("SELECT 1", "SELECT 2");
        assertThat(texts(MYSQL, "DELIMITER //\n;\n-- c\nDELIMITER ;\nSELECT 1; SELECT 2"))
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DELIMITER", "DELIMITER \nSELECT 1", "DELIMITER \\\\", "DELIMITER ''"})
    void delimiterMustBeNamed(String script) {
        assertThatThrownBy(() -> texts(MYSQL, "SELECT 1;\n" + script))
                .isInstanceOf(ScriptSyntaxException.class)
                .hasMessage("The DELIMITER command in a.sql, line 2 does not say what ends a statement from there on."
                        + " Write it behind the command, without a backslash, as in \"DELIMITER //\".");
    }

    @Test
    void dashesAreACommentOnlyBeforeABlank() {
        assertThat(texts(MYSQL, "SELECT 1--2;SELECT 3 --\n;SELECT 4--\t;\n;SELECT 5 --"))
                .containsExactly("SELECT 1--2", "SELECT 3 --", "SELECT 4--\t;", "SELECT 5 --");
        assertThat(texts(MYSQL, "SELECT 1 # ;\n;SELECT a#;\n+1")).containsExactly("SELECT 1 # ;", "SELECT a#;\n+1");
    }

    @Test
    void backslashEscapesInStringsOnly() {
        assertThat(texts(MYSQL, "SELECT 'a\\';', \"\\\";\", N'\\';', `\\`; SELECT '\\\\'; SELECT '''\\'';"))
                .containsExactly("SELECT 'a\\';', \"\\\";\", N'\\';', `\\`", "SELECT '\\\\'", "SELECT '''\\''");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SET sql_mode='ANSI,NO_BACKSLASH_ESCAPES'",
                "SET @x=1, @@session.SQL_MODE := \"no_backslash_escapes\"",
                "SET SESSION `sql_mode` = 'NO_BACKSLASH_ESCAPES'",
                "/*!40101 SET @OLD_SQL_MODE=@@SQL_MODE, SQL_MODE='NO_AUTO_VALUE_ON_ZERO,NO_BACKSLASH_ESCAPES' */",
                "SET sql_mode = CONCAT(@@sql_mode, ',NO_BACKSLASH_ESCAPES')",
            })
    void scriptIsReadOnInTheModeThatItSets(String set) {
        assertThat(texts(MYSQL, set + ";SELECT '\\';SELECT 2; SET sql_mode=@OLD_SQL_MODE; SELECT '\\';'; SELECT 3"))
                .containsExactly(
                        set, "SELECT '\\'", "SELECT 2", "SET sql_mode=@OLD_SQL_MODE", "SELECT '\\';'", "SELECT 3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SET GLOBAL sql_mode='NO_BACKSLASH_ESCAPES'",
                "SET @@global.sql_mode='NO_BACKSLASH_ESCAPES'",
                "SET @sql_mode='NO_BACKSLASH_ESCAPES'",
                "SET @a = 'sql_mode=NO_BACKSLASH_ESCAPES'",
                "SET sql_mode=REPLACE(@@sql_mode, 'NO_BACKSLASH_ESCAPES', '')",
                "SELECT 'sql_mode', 'NO_BACKSLASH_ESCAPES'",
            })
    void otherStatementsLeaveTheModeAlone(String statement) {
        assertThat(texts(MYSQL, statement + ";SELECT '\\';'")).containsExactly(statement, "SELECT '\\';'");
    }

    @Test
    void modeMayBeGivenBeforehand() {
        LexicalRules given = MARIADB.withSqlMode("STRICT_TRANS_TABLES,NO_BACKSLASH_ESCAPES");
        assertThat(texts(given, "SELECT '\\';SET sql_mode='';SELECT '\\'';SET sql_mode=DEFAULT;SELECT \"\\\";"))
                .hasSize(5);
        assertThat(texts(MYSQL.withSqlMode("ansi_quotes"), "SELECT \"\\\", '\\';';SELECT 2"))
                .hasSize(2);
        assertThat(Scripts.H2.withSqlMode("ANSI")).isSameAs(Scripts.H2);
    }

    @Test
    void codeInACommentEndsWithItsOwnMark() {
        String code =
                "/*!50003 CREATE*/ /*!50017 DEFINER=`a*/`@`b`*/ /*!50003 PROCEDURE p() BEGIN SELECT '*/;', \"*/\"; "
                        + "/* no; */ SELECT 1; -- */\n# */\nEND */";
        assertThat(texts(MYSQL, code + ";SELECT 2")).containsExactly(code, "SELECT 2");
        assertThat(texts(MYSQL, "/*+ it's; */;/* it's; */;SELECT /*+ it's; */ 1;SELECT 2"))
                .hasSize(2);
    }

    @Test
    void wordsAreThoseThatTheDatabaseRuns() {
        String create = "/*!50003 CREATE*/ /*!50017 DEFINER=a@b*/ /*M!100100 OR REPLACE */ /*!50003 TRIGGER t*/ x";
        assertThat(statement(MARIADB, create).words(20))
                .containsExactly("create", "definer", "=", "a", "@", "b", "or", "replace", "trigger", "t", "x");
        assertThat(statement(MYSQL, create).words(20)).doesNotContain("or").contains("create", "trigger");
        assertThat(statement(MARIADB, "/*!80000 ALTER*/ /*M!999999\\- x */ /*! SET x */")
                        .firstWord())
                .isEqualTo("set");
        assertThat(statement(MYSQL, "/*!80000 ALTER*/ TABLE t").firstWord()).isEqualTo("alter");
        assertThat(statement(MYSQL, "/*M!100100 ALTER*/;").firstWord()).isEmpty();
        assertThat(statement(MYSQL, "/*!50003 DROP*/ /*!50003 VIEW v*/").words(1))
                .containsExactly("drop");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE PROCEDURE p() BEGIN",
                "CREATE PROCEDURE a.begin(if int, end int) BEGIN SELECT if, t.end, t . case, @end, `end`, end FROM begin; END",
                "CREATE PROCEDURE p() NOT DETERMINISTIC READS SQL DATA SELECT IF(1, 2, 3)",
                "CREATE PROCEDURE p() BEGIN IF IF(a, 1, 0) THEN SELECT REPEAT('a', 2); END IF; END",
                "CREATE PROCEDURE p() a: BEGIN b: LOOP LEAVE b; END LOOP b; END a",
                "CREATE PROCEDURE p() BEGIN DECLARE EXIT HANDLER FOR 1051, NOT FOUND, SQLSTATE '1' SET @a = IF(1,2,3); END",
                "CREATE PROCEDURE p() BEGIN DECLARE EXIT HANDLER FOR x CASE WHEN 1 THEN SELECT 1; END CASE; SELECT 2; END",
                "CREATE FUNCTION f(a enum(')', 'b;')) RETURNS char(3) CHARACTER SET utf8 RETURN CASE 1 WHEN 2 THEN 3 END",
                "CREATE AGGREGATE FUNCTION f(x int) RETURNS int BEGIN LOOP FETCH GROUP NEXT ROW; END LOOP; END",
                "CREATE AGGREGATE FUNCTION f RETURNS integer SONAME 'x;.so'",
                "CREATE TRIGGER row BEFORE INSERT ON t FOR EACH ROW PRECEDES end SET NEW.begin = CASE WHEN 1 THEN 2 END",
                "CREATE DEFINER=event@trigger EVENT e ON SCHEDULE AT NOW() DO x: BEGIN DO SLEEP(1); END",
                "CREATE /*M! OR REPLACE */ DEFINER=CURRENT_USER PROCEDURE p() BEGIN /*!50000 SELECT 1; */ SELECT 2; END",
                "CREATE PROCEDURE p() REPEAT SET a = 1; UNTIL a.end = CASE 1 WHEN 1 THEN 2 END END REPEAT",
                "CREATE DEFINER=a@b SQL SECURITY INVOKER VIEW v AS SELECT CASE begin WHEN 1 THEN end END FROM t",
                "BEGIN NOT ATOMIC IF a THEN b; ELSEIF c THEN d; ELSE CASE WHEN 1 THEN e; WHEN 2 THEN BEGIN END; END CASE; END IF; END",
                "CREATE TABLE procedure_begin (begin int, event int, case_if int)",
                "ALTER TABLE t ADD COLUMN begin int",
                "DROP PROCEDURE p",
            })
    void programIsOneStatement(String program) {
        String rest = program.endsWith(" BEGIN") ? "" : ";SELECT 1";
        assertThat(texts(MYSQL, program + rest)).hasSize(rest.isEmpty() ? 1 : 2).startsWith(program);
        assertThat(texts(MARIADB, "SELECT 1;" + program + rest)).element(1).isEqualTo(program);
    }

    @Test
    void beginAloneOpensATransaction() {
        assertThat(texts(MYSQL, "BEGIN; SELECT 1; COMMIT; BEGIN WORK; SELECT 2; COMMIT"))
                .hasSize(6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'a", "\"a", "`a", "/* a", "/*! a", "/*! 'a */", "'a\\'", "DELIMITER //\n'a;//"})
    void whatIsNeverClosedIsAnError(String open) {
        assertThatThrownBy(() -> texts(MARIADB, "SELECT 1;\nSELECT 2;\n" + open))
                .isInstanceOf(ScriptSyntaxException.class)
                .hasMessageMatching("(?s)The .* that begins in a.sql, line [34] is never closed\\. Close it with .*");
    }

    @Test
    void delimiterFormsKeepTheChecksumOfTheSameStatements() {
        String script = "CREATE PROCEDURE p() BEGIN SELECT 1; END;\nSELECT 2";
        String withDelimiter = "delimiter //\ncreate procedure p() begin select 1; end//\nDELIMITER ;\nselect 2;";
        assertThat(digest(MYSQL, withDelimiter)).isEqualTo(digest(MYSQL, script));
        assertThat(digest(MYSQL, "SELECT 1 /*!50003 + 1 */")).isNotEqualTo(digest(MYSQL, "SELECT 1"));
        assertThat(digest(MYSQL, "SELECT a=@b # c\n-- d\n")).isEqualTo(digest(MYSQL, "select A = @B;"));
    }
}
