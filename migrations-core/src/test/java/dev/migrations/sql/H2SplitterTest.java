package dev.migrations.sql;

import static dev.migrations.sql.Scripts.H2;
import static dev.migrations.sql.Scripts.digest;
import static dev.migrations.sql.Scripts.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds in H2 alone; each was tried with H2 2.4 over JDBC. */
class H2SplitterTest {

    @Test
    void dollarsAreQuotesOutsideOfWords() {
        assertThat(texts(
                        H2, "SELECT ($$a;b$$),$$it's;$$; SELECT a$$b; SELECT é$$ ; SELECT $1; SELECT $t$ ; SELECT $t$"))
                .containsExactly(
                        "SELECT ($$a;b$$),$$it's;$$",
                        "SELECT a$$b",
                        "SELECT é$$",
                        "SELECT $1",
                        "SELECT $t$",
                        "SELECT $t$");
    }

    @Test
    void slashesBeginACommentAsDashesDo() {
        assertThat(texts(H2, "SELECT 4//2;\n; SELECT 5--;\n+1; // it's;\n-- it's;\rSELECT 3"))
                .containsExactly("SELECT 4//2;", "SELECT 5--;\n+1", "SELECT 3");
        assertThat(texts(H2, "SELECT 8 / /* ; */ 2 /* /* ; */ ; */; SELECT 1")).hasSize(2);
    }

    @Test
    void namesMayStandInBackticks() {
        assertThat(texts(H2, "SELECT `a;``\"b`, \"c;`\", U&\"d;\", U&'e;', N'f;'; SELECT 'g\\'"))
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'a", "\"a", "`a", "/* a", "/* /* */", "$$ a $"})
    void whatIsNeverClosedIsAnError(String open) {
        assertThatThrownBy(() -> texts(H2, "SELECT 1;\n" + open))
                .isInstanceOf(ScriptSyntaxException.class)
                .hasMessageMatching("(?s)The .* that begins in a.sql, line 2 is never closed\\. Close it with .*");
    }

    @Test
    void checksumKeepsNoComment() {
        assertThat(digest(H2, "SELECT a=@b // c\n")).isEqualTo(digest(H2, "select A = @B -- d\n;"));
    }
}
