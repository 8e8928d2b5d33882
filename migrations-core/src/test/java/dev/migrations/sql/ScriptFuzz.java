package dev.migrations.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Scripts that somebody might have meant well: pieces of real ones, with something missing, doubled or foreign. */
final class ScriptFuzz {

    private static final int LONGEST = 400;

    /** What opens, closes or escapes something in one of the databases. */
    private static final List<String> PIECES = List.of(
            "'",
            "\"",
            "`",
            "[",
            "]",
            "$$",
            "$a$",
            "$",
            "/*",
            "*/",
            "/*!",
            "/*!50003 ",
            "/*M!100100 ",
            "/*+",
            "--",
            "-- ",
            "#",
            "//",
            "\n",
            "\r\n",
            "\r",
            " ",
            ";",
            "(",
            ")",
            "\\",
            "\\'",
            "\\.\n",
            "\\restrict x\n",
            "E'",
            "U&'",
            "x'",
            "N'",
            "_utf8mb4'",
            "COPY t FROM stdin;\n",
            "CREATE TRIGGER t ",
            "CREATE OR REPLACE FUNCTION f() ",
            "CREATE PROCEDURE p() ",
            "BEGIN ATOMIC ",
            "BEGIN ",
            "BEGIN NOT ATOMIC ",
            "END",
            "END;",
            "END IF;",
            "IF(",
            "IF a THEN ",
            "ELSE ",
            "CASE ",
            "WHEN 1 THEN ",
            "LOOP ",
            "REPEAT ",
            "UNTIL 1 ",
            "WHILE a DO ",
            "FOR EACH ROW ",
            "DECLARE EXIT HANDLER FOR NOT FOUND ",
            "lbl: ",
            "\nDELIMITER //\n",
            "\nDELIMITER ;\n",
            "DELIMITER $$\n",
            "delimiter ",
            "//\n",
            "SET sql_mode='NO_BACKSLASH_ESCAPES';",
            "SET sql_mode='ANSI_QUOTES';",
            "@",
            "@@",
            "=",
            "-",
            "1e-5",
            "5.",
            "\0",
            "\uFEFF",
            "\uD83D",
            "é",
            "\uD83D\uDE00",
            "\u001A",
            "\f",
            "::",
            "{",
            "?");

    private final Random random;
    private final List<String> originals;

    ScriptFuzz(long seed, List<String> originals) {
        this.random = new Random(seed);
        this.originals = originals;
    }

    /** What people and servers wrote: dumps, programs, and the scripts of the conformance table. */
    static List<String> originals() {
        List<String> scripts = new ArrayList<>();
        for (String name : List.of("mariadb-dump", "mariadb-programs", "h2-script")) {
            scripts.add(Scripts.resource("/dumps/" + name + ".sql"));
        }
        SplitCasesTest.scripts().forEach(scripts::add);
        return scripts;
    }

    String next() {
        return switch (random.nextInt(4)) {
            case 0 -> tokens();
            case 1 -> piece();
            default -> mutated(new StringBuilder(piece()));
        };
    }

    private String tokens() {
        StringBuilder script = new StringBuilder();
        for (int left = random.nextInt(30); left > 0; left--) {
            script.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return script.toString();
    }

    /** From anywhere to anywhere, so that what is opened is often not closed, and the other way round. */
    private String piece() {
        String original = originals.get(random.nextInt(originals.size()));
        int from = random.nextInt(3) == 0 ? 0 : random.nextInt(original.length());
        return original.substring(from, Math.min(original.length(), from + random.nextInt(LONGEST)));
    }

    private String mutated(StringBuilder script) {
        for (int left = 1 + random.nextInt(6); left > 0; left--) {
            int place = random.nextInt(script.length() + 1);
            switch (random.nextInt(4)) {
                case 0 -> script.delete(place, Math.min(script.length(), place + random.nextInt(8)));
                case 1 -> script.insert(place, script.substring(place, Math.min(script.length(), place + 20)));
                default -> script.insert(place, PIECES.get(random.nextInt(PIECES.size())));
            }
        }
        return script.toString();
    }
}
