package dev.migrations.testkit;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/** How a person may write the tokens of a definition: any quotes, any case, comments and line ends between them. */
public final class SqliteTokens {

    private static final List<String> GAPS =
            List.of(" ", " ", " ", " ", " ", "\n    ", "\t", " /* gap, ) */ ", " -- it's \"a\" [gap\n ", "/**/");

    private final Random random;
    private final boolean plain;

    /** Written with few surprises if {@code plain}. */
    public SqliteTokens(Random random, boolean plain) {
        this.random = random;
        this.plain = plain;
    }

    /** Joins tokens that are separated by a blank, with something else between them. */
    public String spaced(String tokens) {
        if (plain) {
            return tokens;
        }
        StringBuilder text = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < tokens.length(); i++) {
            char c = tokens.charAt(i);
            quoted ^= c == '\'' || c == '"' || c == '`' || c == '[' || c == ']';
            text.append(c == ' ' && !quoted ? pick(GAPS) : String.valueOf(c));
        }
        return text.toString();
    }

    /** A keyword in some case. */
    public String word(String keyword) {
        return random.nextInt(3) == 0 ? keyword.toLowerCase(Locale.ROOT) : keyword;
    }

    /** A name in one of the four kinds of quotes, or in none where none is needed. */
    public String name(String name) {
        boolean bare = name.chars().allMatch(c -> c >= 'a' && c <= 'z') && !name.equals("order");
        return switch (random.nextInt(bare ? 8 : 3)) {
            case 0 -> '"' + name.replace("\"", "\"\"") + '"';
            case 1 -> '`' + name.replace("`", "``") + '`';
            case 2 -> name.indexOf(']') >= 0 ? '"' + name.replace("\"", "\"\"") + '"' : '[' + name + ']';
            case 3 -> '\'' + name.replace("'", "''") + '\'';
            default -> name;
        };
    }

    /** One of them. */
    public <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    /** True once in so many times. */
    public boolean once(int in) {
        return random.nextInt(in) == 0;
    }
}
