package dev.migrations.sql;

import static dev.migrations.sql.Scripts.POSTGRESQL;
import static dev.migrations.sql.Scripts.SQLITE;
import static dev.migrations.sql.Scripts.statement;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SqlStatementTest {

    @Test
    void knowsItsFirstWord() {
        assertThat(statement(SQLITE, "/* a */ Begin;").firstWord()).isEqualTo("begin");
        assertThat(statement(SQLITE, "(SELECT 1);").firstWord()).isEqualTo("select");
        assertThat(statement(SQLITE, "'a' + 1;").firstWord()).isEmpty();
        assertThat(statement(POSTGRESQL, "/*+ a */ SELECT 1").firstWord()).isEqualTo("select");
    }

    @Test
    void foldsAsciiLettersOnly() {
        assertThat(statement(SQLITE, "TİTLE É").firstWord()).isEqualTo("tİtle");
        assertThat(statement(SQLITE, "TİTLE É").words(2)).containsExactly("tİtle", "É");
    }

    @Test
    void givesItsFirstTokensAsWords() {
        SqlStatement statement = statement(
                POSTGRESQL, "/*+ h */ SET -- c\n Session \"My\".B /* d */ = E'It''s', $1 >= 1E-3, $x$ A $x$;");
        assertThat(statement.words(100))
                .containsExactly(
                        "set",
                        "session",
                        "\"My\"",
                        ".",
                        "b",
                        "=",
                        "E'It''s'",
                        ",",
                        "$1",
                        ">=",
                        "1e-3",
                        ",",
                        "$x$ A $x$");
    }

    @Test
    void givesNoMoreWordsThanAskedFor() {
        SqlStatement statement = statement(SQLITE, "CREATE TABLE t (a)");
        assertThat(statement.words(2)).containsExactly("create", "table");
        assertThat(statement.words(0)).isEmpty();
    }

    @Test
    void givesWordsOfALongStatement() {
        SqlStatement statement = statement(SQLITE, "INSERT INTO t VALUES " + "('it''s', 1), ".repeat(1000) + "(2)");
        assertThat(statement.words(1_000_000)).hasSize(4 + 6 * 1000 + 3).endsWith("(", "2", ")");
    }

    @Test
    void mentionsAWordInAnyCaseAndPlace() {
        SqlStatement statement = statement(POSTGRESQL, "SELECT pg_catalog.Set_Config('search_path', '', false);");
        assertThat(statement.mentions("set_config")).isTrue();
        assertThat(statement.mentions("search_path")).isTrue();
        assertThat(statement.mentions("false)")).isTrue();
        assertThat(statement.mentions("set_configs")).isFalse();
        assertThat(statement.mentions("false);")).isFalse();
    }

    @Test
    void mentionsWhatTheTextHoldsAnywhere() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            String word = ofLetters(random, 1 + random.nextInt(4));
            String text = ofLetters(random, 1 + random.nextInt(12));
            boolean mentioned = text.toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT));
            assertThat(statement(SQLITE, text).mentions(word.toLowerCase(Locale.ROOT)))
                    .as("%s in %s", word, text)
                    .isEqualTo(mentioned);
        }
    }

    private static String ofLetters(Random random, int length) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < length; i++) {
            letters.append("abAB1qQ\u00e1".charAt(random.nextInt(8)));
        }
        return letters.toString();
    }

    @Test
    void printsAsItsText() {
        assertThat(statement(SQLITE, "SELECT 1;")).hasToString("SELECT 1");
    }
}
