package dev.migrations.sql;

import static dev.migrations.sql.Scripts.ALL;
import static dev.migrations.sql.Scripts.POSTGRESQL;
import static dev.migrations.sql.Scripts.digest;
import static dev.migrations.sql.Scripts.slowly;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TokenDigestPropertyTest {

    private static final int SEEDS = 300;

    @Test
    void anotherFormatKeepsTheValue() {
        for (LexicalRules rules : ALL) {
            for (int seed = 0; seed < SEEDS; seed++) {
                RandomTokens random = new RandomTokens(rules, new Random(seed));
                List<String> tokens = script(random);
                assertThat(digest(rules, written(tokens, random)))
                        .as("seed %d", seed)
                        .isEqualTo(digest(rules, String.join(" ", tokens)));
            }
        }
    }

    @Test
    void windowsLineEndsKeepTheValue() {
        for (LexicalRules rules : ALL) {
            for (int seed = 0; seed < SEEDS; seed++) {
                RandomScript script = new RandomScript(rules, new Random(seed));
                script.add(10);
                String unix = script.text().replace("\r\n", "\n");
                assertThat(digest(rules, unix.replace("\n", "\r\n")))
                        .as("seed %d", seed)
                        .isEqualTo(digest(rules, unix));
            }
        }
    }

    @Test
    void readingItInAnyPiecesKeepsTheValue() {
        RandomScript script = new RandomScript(POSTGRESQL, new Random(3));
        script.add(2_000);
        String expected = digest(POSTGRESQL, script.text());
        for (int atOnce : new int[] {1, 3, 4095}) {
            assertThat(TokenDigest.of(POSTGRESQL, slowly(script.text(), atOnce)))
                    .isEqualTo(expected);
        }
    }

    @Test
    void anotherTokenChangesTheValue() {
        for (LexicalRules rules : ALL) {
            for (int seed = 0; seed < SEEDS; seed++) {
                RandomTokens random = new RandomTokens(rules, new Random(seed));
                List<String> tokens = script(random);
                String before = digest(rules, String.join(" ", tokens));
                replaceOne(tokens, random);
                assertThat(digest(rules, written(tokens, random)))
                        .as("seed %d", seed)
                        .isNotEqualTo(before);
            }
        }
    }

    @Test
    void oneTokenLessOrTwiceChangesTheValue() {
        for (LexicalRules rules : ALL) {
            for (int seed = 0; seed < SEEDS; seed++) {
                RandomTokens random = new RandomTokens(rules, new Random(seed));
                List<String> tokens = random.tokens();
                String before = digest(rules, String.join(" ", tokens));
                String one = tokens.remove(random.number(tokens.size()));
                assertThat(digest(rules, written(tokens, random))).isNotEqualTo(before);
                tokens.addAll(List.of(one, one));
                assertThat(digest(rules, written(tokens, random))).isNotEqualTo(before);
            }
        }
    }

    /** Some statements as tokens, each with its semicolon. */
    private static List<String> script(RandomTokens random) {
        List<String> tokens = new ArrayList<>();
        for (int statements = 1 + random.number(4); statements > 0; statements--) {
            tokens.add("SELECT");
            tokens.addAll(random.tokens());
            tokens.add(";");
        }
        return tokens;
    }

    /** The same tokens with other white space, comments, and letters where their case does not matter. */
    private static String written(List<String> tokens, RandomTokens random) {
        StringBuilder script = new StringBuilder(random.between());
        for (String token : tokens) {
            script.append(otherCase(token, random)).append(random.between());
            if (token.equals(";") && random.number(3) == 0) {
                script.append(';').append(random.between());
            }
        }
        return script.toString();
    }

    private static String otherCase(String token, RandomTokens random) {
        boolean plain =
                token.chars().allMatch(c -> c < 0x80 && (Character.isLetterOrDigit(c) || "_.-".indexOf(c) >= 0));
        if (!plain) {
            return token;
        }
        return random.number(2) == 0 ? token.toUpperCase(Locale.ROOT) : token.toLowerCase(Locale.ROOT);
    }

    private static void replaceOne(List<String> tokens, RandomTokens random) {
        int index = random.number(tokens.size());
        String old = tokens.get(index);
        String replacement = random.token();
        while (replacement.equals(old)) {
            replacement = random.token();
        }
        tokens.set(index, replacement);
    }
}
