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
        if (rules == Scripts.POSTGRESQL) {
            return postgresql();
        }
        return rules.mySqlMode() != null ? mysql() : rules == Scripts.H2 ? h2() : sqlite();
    }

    private String sqlite() {
        return switch (random.nextInt(12)) {
            case 0 -> doubled("'");
            case 1 -> doubled("\"");
            case 2 -> "[" + nasty().replace("]", "") + "]";
            case 3 -> "X'0Aff'";
            case 4 -> doubled("`");
            case 5 -> "'\\'";
            default -> pick(ANYWHERE);
        };
    }

    private String postgresql() {
        return switch (random.nextInt(12)) {
            case 0 -> doubled("'");
            case 1 -> doubled("\"");
            case 2 -> "$q$" + nasty() + "$q$";
            case 3 -> "E'" + nasty().replace("\\", "\\\\").replace("'", "\\'") + "'";
            case 4 -> "$$" + nasty().replace("$", "") + "$$";
            case 5 -> "U&" + doubled("\"");
            default -> pick(ANYWHERE);
        };
    }

    private String mysql() {
        return switch (random.nextInt(12)) {
            case 0 -> doubled("'").replace("\\", "\\\\");
            case 1 -> doubled("\"").replace("\\", "\\\\");
            case 2 -> doubled("`");
            case 3 -> "'" + nasty().replace("\\", "\\\\").replace("'", "\\'") + "'";
            case 4 -> "N'\\\\'";
            case 5 -> "/*!50003 it = 'ain\\'t */', /* ; */ `*/` -- */\n */";
            default -> pick(ANYWHERE);
        };
    }

    private String h2() {
        return switch (random.nextInt(12)) {
            case 0 -> doubled("'");
            case 1 -> doubled("\"");
            case 2 -> doubled("`");
            case 3 -> "$$" + nasty().replace("$", "") + "$$";
            case 4 -> "U&" + doubled("'");
            case 5 -> "'\\'";
            default -> pick(ANYWHERE);
        };
    }

    private String doubled(String quote) {
        return quote + nasty().replace(quote, quote + quote) + quote;
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
