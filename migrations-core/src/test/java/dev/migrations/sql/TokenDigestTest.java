package dev.migrations.sql;

import static dev.migrations.sql.Scripts.BOTH;
import static dev.migrations.sql.Scripts.POSTGRESQL;
import static dev.migrations.sql.Scripts.SQLITE;
import static dev.migrations.sql.Scripts.digest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrations.error.SourceLocation;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The values here are in people's databases: none of them may ever change under rule 1. */
class TokenDigestTest {

    @Test
    void valuesStayAsTheyAre() {
        assertThat(digest(SQLITE, "-- nothing"))
                .isEqualTo("1:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assertThat(digest(
                        SQLITE,
                        "CREATE TABLE Größe (a INTEGER, -- c\r\n b TEXT DEFAULT 'It''s\r\n'); ;\n"
                                + "SELECT 1.5E-3, \"B\" ->> '\uD83D\uDE00'"))
                .isEqualTo("1:6aa98e42ea80fb7212d6bc59956d3efdc37c6aa8ae5cfb4e5577b28d9a6759aa");
        assertThat(digest(
                        POSTGRESQL,
                        "COPY t FROM stdin;\r\n1\tOne\r\n2\t\\N\r\n\\.\r\n"
                                + "CREATE FUNCTION f() RETURNS int AS $x$\r\nBEGIN $x$"))
                .isEqualTo("1:8084b1bdbfef38c8db6e43e406ade372831d21f2029cd964a82f06a801f147fb");
    }

    @Test
    void wordsAndNumbersAreInLowerCase() {
        assertTokens("SELECT Größe_1$ FROM T", "select", "größe_1$", "from", "t", ";");
        assertTokens("É İ", "É", "İ", ";");
        assertTokens(
                "1.5 1E-3 .5 1. 0XFFE-1 1_000e+5 2-1",
                "1.5",
                "1e-3",
                ".5",
                "1.",
                "0xffe",
                "-",
                "1",
                "1_000e+5",
                "2",
                "-",
                "1",
                ";");
    }

    @Test
    void stringsAndQuotedNamesAreAsWritten() {
        assertTokens("'It''s -- A' \"A\"\"b\" X'0F'", "'It''s -- A'", "\"A\"\"b\"", "x'0F'", ";");
        assertTokens(SQLITE, "[A b] `C``d` e'F'", "[A b]", "`C``d`", "e", "'F'", ";");
        assertTokens(POSTGRESQL, "E'\\'A' U&'B' U&\"C\" N'd' b'1'", "e'\\'A'", "u&'B'", "u&\"C\"", "n'd'", "b'1'", ";");
        assertTokens(POSTGRESQL, "$A$ B $a$; $A$ a$b$ $1", "$A$ B $a$; $A$", "a$b$", "$1", ";");
    }

    @Test
    void carriageReturnIsLeftOutOnlyBeforeALineFeed() {
        assertTokens("'a\r\nb\rc\r' \"a\r\n\"", "'a\nb\rc\r'", "\"a\n\"", ";");
        assertTokens("/*! a\r\n*/ SELECT", "/*! a\n*/", "select", ";");
    }

    @Test
    void operatorsAreRunsOfTheirCharacters() {
        assertTokens("a>=b> =c<>d||e", "a", ">=", "b", ">", "=", "c", "<>", "d", "||", "e", ";");
        assertTokens("(a.b,c)", "(", "a", ".", "b", ",", "c", ")", ";");
        assertTokens(
                "a=-1*-2/+3<-+4 - -5",
                "a",
                "=",
                "-",
                "1",
                "*",
                "-",
                "2",
                "/",
                "+",
                "3",
                "<",
                "-",
                "+",
                "4",
                "-",
                "-",
                "5",
                ";");
        assertTokens(
                POSTGRESQL,
                "a@-b x::int[1:-1] c<->d e||-f",
                "a",
                "@-",
                "b",
                "x",
                "::",
                "int",
                "[",
                "1",
                ":",
                "-",
                "1",
                "]",
                "c",
                "<->",
                "d",
                "e",
                "||-",
                "f",
                ";");
        assertTokens(SQLITE, "a||-b a->>b", "a", "||", "-", "b", "a", "->>", "b", ";");
    }

    @Test
    void commentsAreLeftOutUnlessADatabaseReadsThem() {
        assertTokens("-- a\nSELECT /* b */ 1 -- c", "select", "1", ";");
        assertTokens(
                "/*+ A */ SELECT /*!40101 B */ /*M!1 C */ 1 /*m! */",
                "/*+ A */",
                "select",
                "/*!40101 B */",
                "/*M!1 C */",
                "1",
                ";");
    }

    @Test
    void everyStatementEndsOnce() {
        assertTokens(";;SELECT 1;;/**/;SELECT 2", "select", "1", ";", "select", "2", ";");
        assertTokens(
                SQLITE,
                "CREATE TRIGGER t BEGIN SELECT 1; END",
                "create",
                "trigger",
                "t",
                "begin",
                "select",
                "1",
                ";",
                "end",
                ";");
        assertTokens(
                POSTGRESQL,
                "CREATE RULE r AS DO (a;b);",
                "create",
                "rule",
                "r",
                "as",
                "do",
                "(",
                "a",
                ";",
                "b",
                ")",
                ";");
    }

    @Test
    void copyDataIsOneToken() {
        assertTokens(
                POSTGRESQL,
                "COPY t FROM stdin; -- c\n1;'A\r\n\\.\nSELECT 1",
                "copy",
                "t",
                "from",
                "stdin",
                ";",
                "1;'A\n",
                "select",
                "1",
                ";");
        assertTokens(POSTGRESQL, "COPY t FROM stdin", "copy", "t", "from", "stdin", ";", "");
        assertTokens(POSTGRESQL, "COPY t FROM stdin;\n\\.", "copy", "t", "from", "stdin", ";", "");
    }

    @Test
    void dumpCommandsDoNotCount() {
        assertTokens(POSTGRESQL, "\\restrict aBc\nSELECT 1;\n\\unrestrict aBc", "select", "1", ";");
    }

    @Test
    void loneSurrogatesAreNotMixedUp() {
        assertThat(digest(SQLITE, "'\uD83D'")).isNotEqualTo(digest(SQLITE, "'\uDE00'"));
        assertThat(digest(SQLITE, "'\uD83D\r\n'")).isNotEqualTo(digest(SQLITE, "'\r\n'"));
    }

    @Test
    void canBeReadPartWay() {
        TokenDigest digest = new TokenDigest();
        SqlSplitter splitter = new SqlSplitter(
                POSTGRESQL,
                new StringReader("SELECT 1; COPY t FROM stdin;\n1\n\\."),
                new SourceLocation("a", 1),
                digest);
        assertThat(digest.value()).isEqualTo(ofTokens());
        splitter.next();
        assertThat(digest.value()).isEqualTo(ofTokens("select", "1", ";"));
        Scripts.readAll(Objects.requireNonNull(splitter.next()).copyData());
        assertThat(digest.value()).isEqualTo(ofTokens("select", "1", ";", "copy", "t", "from", "stdin", ";", "1\n"));
        assertThat(digest.value()).isEqualTo(digest.value());
    }

    @Test
    void longTokensAreDigestedWhole() {
        String text = "a\r\n\uD83D\uDE00ü€".repeat(5_000) + "\r";
        assertTokens("SELECT '" + text + "'", "select", "'" + text.replace("\r\n", "\n") + "'", ";");
    }

    @Test
    void anyTokenMayFillItsBuffer() {
        for (int length = 8_100; length < 8_200; length++) {
            String name = "a".repeat(length) + "€\uD83D\uDE00";
            assertTokens(name + "; b", name, ";", "b", ";");
        }
    }

    @Test
    void refusesWhatCannotBeCut() {
        assertThatThrownBy(() -> digest(SQLITE, "\n'a"))
                .isInstanceOf(ScriptSyntaxException.class)
                .hasMessageContaining("script, line 2");
    }

    private static void assertTokens(String script, String... tokens) {
        BOTH.forEach(rules -> assertTokens(rules, script, tokens));
    }

    private static void assertTokens(LexicalRules rules, String script, String... tokens) {
        assertThat(digest(rules, script)).isEqualTo(ofTokens(tokens));
    }

    private static String ofTokens(String... tokens) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            List.of(tokens).forEach(token -> sha.update((token + '\0').getBytes(StandardCharsets.UTF_8)));
            return "1:" + HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
