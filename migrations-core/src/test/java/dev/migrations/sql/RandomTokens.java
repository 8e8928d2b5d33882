package dev.migrations.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Tokens, and what may stand between them, for scripts that nobody would write. */
final class RandomTokens {

    private static final List<String> NASTY = List.of(
            ";",
            "--",
            "/*",
            "*/",
            "END;",
            "\r\n",
            "\n",
            "\"",
            "[",
            "]",
            "`",
            "$",
            "$$",
            "$x$",
            "(",
            ")",
            "a",
            "BEGIN ",
            "\\.\n",
            "é",
            "\uD83D\uDE00",
            "''",
            "COPY t FROM stdin;\n",
            " ",
            "#",
            "-",
            "\\restrict");

    private static final List<String> ANYWHERE = List.of(
            "a",
            "Begin",
            "END",
            "case",
            "e",
            "x",
            "u",
            "größe",
            "_1",
            "b$c",
            "名前",
            "0",
            "1.5",
            "1E-3",
            ".5",
            "0xFe",
            "=",
            ">=",
            "||",
            "-",
            "+",
            "*",
            "/",
            "<>",
            "->",
            ",",
            ".",
            "(x, Y)",
            "(-1)",
            "/*! Code; */",
            "/*+ Hint */");

    private static final List<String> BETWEEN = List.of(
            " ",
            "\n",
            "\t",
            "\r\n",
            " \f ",
            " -- it's; a comment\n",
            "\n--\r\n",
            " /* it's; \"a\" comment */ ",
            " /**/ ",
            "\n/* $$ [ ` */\r\n");

    private final LexicalRules rules;
    private final Random random;

    RandomTokens(LexicalRules rules, Random random) {
        this.rules = rules;
        this.random = random;
    }

    String token() {
        boolean postgresql = rules == LexicalRules.postgresql();
        return switch (random.nextInt(12)) {
            case 0 -> "'" + nasty().replace("'", "''") + "'";
            case 1 -> "\"" + nasty().replace("\"", "\"\"") + "\"";
            case 2 -> postgresql ? "$q$" + nasty() + "$q$" : "[" + nasty().replace("]", "") + "]";
            case 3 -> postgresql ? "E'" + nasty().replace("\\", "\\\\").replace("'", "\\'") + "'" : "X'0Aff'";
            case 4 -> postgresql ? "$$" + nasty().replace("$", "") + "$$" : "`" + nasty().replace("`", "``") + "`";
            case 5 -> postgresql ? "U&\"" + nasty().replace("\"", "\"\"") + "\"" : "'\\'";
            default -> pick(ANYWHERE);
        };
    }

    List<String> tokens() {
        List<String> tokens = new ArrayList<>();
        for (int left = random.nextInt(12); left >= 0; left--) {
            tokens.add(token());
        }
        return tokens;
    }

    String between() {
        return pick(BETWEEN);
    }

    String nasty() {
        StringBuilder text = new StringBuilder();
        for (int parts = random.nextInt(5); parts > 0; parts--) {
            text.append(pick(NASTY));
        }
        return text.toString();
    }

    String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }

    int number(int bound) {
        return random.nextInt(bound);
    }
}
