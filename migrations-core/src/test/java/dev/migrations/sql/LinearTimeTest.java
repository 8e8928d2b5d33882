package dev.migrations.sql;

import static dev.migrations.sql.Scripts.BOTH;
import static dev.migrations.sql.Scripts.slowly;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What takes a few milliseconds when it is linear would take minutes when it is quadratic. */
class LinearTimeTest {

    private static final int REPEATS = 100_000;
    private static final List<String> ENDINGS = List.of("", "'\"]$a$*/\n");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+",
                "-+",
                "=+-",
                "/*",
                "/* */",
                "*/",
                "'",
                "''",
                "E'\\'' ",
                "$",
                "$a",
                "$a$ ",
                "$aa ",
                "$1",
                "(",
                "();",
                ";",
                "CREATE ",
                "from ",
                "begin atomic ",
                "a",
                "1",
                "1.",
                "1e",
                "..",
                "[",
                "x",
                "\r",
                "\\",
                "U&",
                "é",
                "/*! */",
            })
    void everyScriptIsReadInLinearTime(String part) {
        String script = part.repeat(REPEATS);
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> ENDINGS.forEach(end -> read(script + end)));
    }

    private static void read(String script) {
        for (LexicalRules rules : BOTH) {
            try {
                TokenDigest.of(rules, slowly(script, 100));
            } catch (ScriptSyntaxException e) {
                // As good an end as any.
            }
        }
    }
}
