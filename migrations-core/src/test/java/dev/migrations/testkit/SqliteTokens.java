package dev.migrations.testkit;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a person may write the tokens of a definition: any quotes, any case, comments and line ends between them. */
public final class SqliteTokens {

    private static final List<String> GAPS =
            List.of(" ", " ", " ", " ", " ", "\n    ", "\t", " /* gap, ) */ ", " -- it's \"a\" [gap\n ", "/**/");

    private static final char BEGIN = '\uE000';
    private static final char END = '\uE001';
    private static final Pattern NAME = Pattern.compile(BEGIN + "([^" + END + "]*)" + END);

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
        boolean named = false;
        for (int i = 0; i < tokens.length(); i++) {
            char c = tokens.charAt(i);
            named = c == BEGIN || (named && c != END);
            quoted ^= !named && (c == '\'' || c == '"' || c == '`' || c == '[' || c == ']');
            text.append(c == ' ' && !quoted && !named ? pick(GAPS) : String.valueOf(c));
        }
        return text.toString();
    }

    /** A name that is yet to be written, so that a definition can be read without it and be given another one. */
    public static String ref(String name) {
        return BEGIN + name + END;
    }

    /** Writes each name that is yet to be written in some way; as a string only where that cannot be taken for a text. */
    public String written(String text, boolean isExpression) {
        return NAME.matcher(text).replaceAll(m -> {
            String name = name(m.group(1));
            return Matcher.quoteReplacement(isExpression && name.charAt(0) == '\'' ? m.group(1) : name);
        });
    }

    /** Writes each of them in the one way in which it cannot be taken for a text. */
    public static String plainly(String text) {
        return NAME.matcher(text).replaceAll(m -> Matcher.quoteReplacement('[' + m.group(1) + ']'));
    }

    /** A keyword in some case. */
    public String word(String keyword) {
        return random.nextInt(3) == 0 ? keyword.toLowerCase(Locale.ROOT) : keyword;
    }

    /** A name in one of the four kinds of quotes, or in none where none is needed. */
    public String name(String name) {
        boolean bare = name.chars().allMatch(c -> c >= 'a' && c <= 'z')
                && !List.of("order", "select").contains(name);
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
