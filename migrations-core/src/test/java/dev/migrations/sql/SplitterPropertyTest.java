package dev.migrations.sql;

import static dev.migrations.sql.Scripts.ALL;
import static dev.migrations.sql.Scripts.POSTGRESQL;
import static dev.migrations.sql.Scripts.readAll;
import static dev.migrations.sql.Scripts.slowly;
import static dev.migrations.sql.Scripts.texts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.migrations.error.SourceLocation;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SplitterPropertyTest {

    private static final List<String> GARBAGE = List.of(
            "'",
            "\"",
            "`",
            "[",
            "]",
            "$",
            "$$",
            "$a$",
            "$a",
            "/*",
            "*/",
            "--",
            "\n",
            "\r\n",
            "\r",
            " ",
            ";",
            "; END ;",
            "(",
            ")",
            "E'",
            "e",
            "U&",
            "U&'",
            "X",
            "\\",
            "\\.",
            "\\.\n",
            "\\restrict",
            "COPY t FROM stdin;",
            "copy ",
            "from ",
            "stdin",
            "CREATE ",
            "TRIGGER ",
            "FUNCTION ",
            "BEGIN ",
            "ATOMIC ",
            "END",
            "case",
            "explain ",
            "temp ",
            "1.",
            "5e",
            "-",
            "+",
            "*",
            "/",
            "@",
            "é",
            "\uD83D\uDE00",
            "\uFEFF",
            "\0",
            "/*!",
            "/*+",
            "/*M!",
            "#",
            "//",
            "delimiter ",
            "\ndelimiter //\n",
            "PROCEDURE ",
            "IF",
            " THEN ",
            "LOOP ",
            "REPEAT ",
            "until ",
            "DECLARE ",
            "HANDLER FOR ",
            "SET ",
            "sql_mode='ANSI,NO_BACKSLASH_ESCAPES';");

    private static final List<String> VALUES = List.of(
            "(",
            ")",
            ",",
            ", ",
            " ",
            "\n",
            "\r\n",
            "'a'",
            "'it''s'",
            "'a\nb'",
            "'a\\'",
            "'\\\n'",
            "'é'",
            "'a\r\nb'",
            "x'ff'",
            "E'a\\''",
            "e",
            "u&'a'",
            "N'a'",
            "1",
            "2.5",
            ".5",
            "1.",
            "1e-5",
            "1e5",
            "1.e",
            "0xF",
            "name",
            "Größe",
            "a$b",
            "$1",
            "$$ ; $$",
            "\"A\"",
            "`b`",
            "[c]",
            "=",
            "=-",
            "-1",
            "- 1",
            "--1",
            "-- c\n",
            "/* c */",
            "/",
            "a/b",
            "<>",
            "||",
            "::text",
            ".",
            "t.c",
            "NULL",
            "@a",
            ":b",
            "?",
            "{d}",
            "#",
            "\\",
            "'",
            ";",
            "(;)");

    private static final int ROUNDS = 2_000;

    @Test
    void statementsComeBackAsTheyWerePutIn() {
        for (int seed = 0; seed < 400; seed++) {
            for (LexicalRules rules : ALL) {
                RandomScript script = new RandomScript(rules, new Random(seed));
                script.add(1 + seed % 40);
                assertSame(texts(rules, script.text()), script.expected());
            }
        }
    }

    @Test
    void longScriptsComeBackTooWhateverTheReaderGives() {
        for (int atOnce : new int[] {1, 2, 7, 8191, Integer.MAX_VALUE}) {
            for (LexicalRules rules : ALL) {
                RandomScript script = new RandomScript(rules, new Random(atOnce));
                script.add(2_000);
                assertSame(texts(rules, slowly(script.text(), atOnce)), script.expected());
            }
        }
    }

    @Test
    void everyTokenMayCrossTheEndOfTheBuffer() {
        String nasty =
                "SELECT E'\\'' -- c\r\n '\\'',1e-3,/*!/**/*/U&'',$b$ $$b$,a-->b\n=-1;COPY t FROM stdin;\r\na\r\n\\.\r\n";
        String script = nasty.repeat(2);
        List<String> expected = texts(POSTGRESQL, script);
        assertThat(expected).hasSize(6);
        for (int blanks = 16 * 1024 - script.length(); blanks <= 16 * 1024; blanks++) {
            List<String> texts = texts(POSTGRESQL, " ".repeat(blanks) + script);
            assertThat(texts).as("%d blanks", blanks).isEqualTo(expected);
        }
    }

    @Test
    void garbageNeverThrowsAnythingElse() {
        Random random = new Random(7);
        for (int i = 0; i < 3_000; i++) {
            String script = garbage(random);
            for (LexicalRules rules : ALL) {
                String result = outcome(rules, script, Integer.MAX_VALUE);
                assertThat(outcome(rules, script, 1)).as(script).isEqualTo(result);
            }
        }
    }

    /** Where the reader gives one character at once, every token is the lexer's; otherwise most of them are passed over. */
    @Test
    void whatIsPassedOverIsCutAsIfTokenByToken() {
        Random random = new Random(11);
        for (int i = 0; i < ROUNDS; i++) {
            String script = "INSERT INTO t " + values(random) + ";\nSELECT 1;\n" + values(random);
            for (LexicalRules rules : ALL) {
                String expected = outcome(rules, script, 1);
                for (int atOnce : new int[] {Integer.MAX_VALUE, 1 + random.nextInt(40)}) {
                    assertThat(outcome(rules, script, atOnce)).as(script).isEqualTo(expected);
                }
            }
        }
    }

    private static String values(Random random) {
        StringBuilder script = new StringBuilder();
        for (int parts = random.nextInt(20); parts > 0; parts--) {
            List<String> from = random.nextInt(4) == 0 ? GARBAGE : VALUES;
            script.append(from.get(random.nextInt(from.size())));
        }
        return script.toString();
    }

    /** One by one, because the whole of it is too much to read when it fails. */
    private static void assertSame(List<String> statements, List<String> expected) {
        for (int i = 0; i < Math.min(statements.size(), expected.size()); i++) {
            assertThat(statements.get(i)).as("statement %d", i).isEqualTo(expected.get(i));
        }
        assertThat(statements).hasSameSizeAs(expected);
    }

    private static String outcome(LexicalRules rules, String script, int atOnce) {
        try {
            StringBuilder result = new StringBuilder();
            SqlSplitter splitter = new SqlSplitter(rules, slowly(script, atOnce), new SourceLocation("a.sql", 1));
            for (SqlStatement statement = splitter.next(); statement != null; statement = splitter.next()) {
                result.append(statement.location())
                        .append(statement.firstWord())
                        .append(statement.text());
                result.append(statement.isCopyFromStdin() ? readAll(statement.copyData()) : "");
            }
            return result + " " + TokenDigest.of(rules, slowly(script, atOnce));
        } catch (ScriptSyntaxException e) {
            return e.description();
        }
    }

    private static String garbage(Random random) {
        StringBuilder script = new StringBuilder();
        for (int parts = random.nextInt(30); parts > 0; parts--) {
            script.append(GARBAGE.get(random.nextInt(GARBAGE.size())));
        }
        return script.toString();
    }
}
