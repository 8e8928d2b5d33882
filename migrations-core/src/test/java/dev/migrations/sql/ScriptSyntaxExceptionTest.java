package dev.migrations.sql;

import static dev.migrations.sql.Scripts.POSTGRESQL;
import static dev.migrations.sql.Scripts.SQLITE;
import static dev.migrations.sql.Scripts.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.migrations.error.SourceLocation;
import org.junit.jupiter.api.Test;

class ScriptSyntaxExceptionTest {

    @Test
    void namesTheLineThatOpensAString() {
        assertThat(failure(SQLITE, "SELECT 1;\nSELECT 'it''s;\nSELECT 2;"))
                .hasMessage("The string literal that begins in a.sql, line 2 is never closed."
                        + " Close it with ' in the same section.");
        assertThat(failure(POSTGRESQL, "SELECT E'abc\\")).hasMessageContaining("string literal");
        assertThat(failure(POSTGRESQL, "SELECT E'abc\\'")).hasMessageContaining("string literal");
    }

    @Test
    void namesTheLineThatOpensAQuotedName() {
        assertThat(failure(SQLITE, "SELECT\n[a\n;"))
                .hasMessage("The quoted name that begins in a.sql, line 2 is never closed."
                        + " Close it with ] in the same section.");
        assertThat(failure(POSTGRESQL, "SELECT U&\"a")).hasMessageContaining("quoted name");
        assertThat(failure(SQLITE, "SELECT `a")).hasMessageContaining("Close it with `");
    }

    @Test
    void namesTheLineThatOpensADollarQuote() {
        assertThat(failure(POSTGRESQL, "DO\n\n$body$ BEGIN\n END $bod$;"))
                .hasMessage("The dollar-quoted string that begins in a.sql, line 3 is never closed."
                        + " Close it with $body$ in the same section.");
    }

    @Test
    void namesTheLineThatOpensAComment() {
        assertThat(failure(POSTGRESQL, "SELECT 1;\n/* a /* b */\n"))
                .hasMessage("The comment that begins in a.sql, line 2 is never closed."
                        + " Close it with */ in the same section.");
    }

    @Test
    void refusesPsqlCommands() {
        assertThat(failure(POSTGRESQL, "SELECT 1;\n  \\connect other\n"))
                .hasMessage("The command \\connect in a.sql, line 2 is psql's own and no SQL."
                        + " Remove it, or write what it does in SQL.");
        assertThat(failure(POSTGRESQL, "SELECT 1 \\g")).hasMessageContaining("\\g in a.sql, line 1");
        assertThat(failure(POSTGRESQL, "SELECT 1\n\\restrict x")).hasMessageContaining("\\restrict in a.sql, line 2");
    }

    @Test
    void refusesTextBetweenCopyAndItsData() {
        assertThat(failure(POSTGRESQL, "COPY t FROM stdin\n; SELECT 1;\n1\n\\.\n"))
                .hasMessage("There is more text behind the COPY statement that ends in a.sql, line 2. Its data begins"
                        + " in the next line; move the text below the data's last line, which is \\. alone.");
    }

    @Test
    void carriesProblemAndLocation() {
        ScriptSyntaxException failure = failure(POSTGRESQL, "\n\n'a");
        assertThat(failure.problem()).isEqualTo("unterminated string literal");
        assertThat(failure.location()).isEqualTo(new SourceLocation("a.sql", 3));
    }

    private static ScriptSyntaxException failure(LexicalRules rules, String script) {
        return assertThatExceptionOfType(ScriptSyntaxException.class)
                .isThrownBy(() -> texts(rules, script))
                .actual();
    }
}
