package dev.migrations.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A script put together from statements, so that it is known what must come out of it. */
final class RandomScript {

    private final LexicalRules rules;
    private final RandomTokens random;
    private final StringBuilder script = new StringBuilder();
    private final List<String> expected = new ArrayList<>();

    RandomScript(LexicalRules rules, Random random) {
        this.rules = rules;
        this.random = new RandomTokens(rules, random);
    }

    String text() {
        return script.toString();
    }

    /** The statements, each followed by its COPY data if it has some. */
    List<String> expected() {
        return expected;
    }

    void add(int statements) {
        for (int i = 0; i < statements; i++) {
            addBlanks();
            switch (random.number(8)) {
                case 0 -> addStatement(withBody());
                case 1 -> addCopyOrStatement();
                case 2 -> addWithDelimiter();
                default -> addStatement("SELECT" + random.between() + tokens());
            }
        }
        addBlanks();
    }

    private void addBlanks() {
        for (int i = random.number(3); i > 0; i--) {
            script.append(random.pick(List.of(";", ""))).append(random.between());
        }
    }

    private void addStatement(String text) {
        script.append(text).append(random.pick(List.of("", " ", "\n"))).append(';');
        expected.add(text);
    }

    private String withBody() {
        if (rules == Scripts.H2) {
            return "SELECT " + tokens();
        }
        StringBuilder text = new StringBuilder(random.pick(headers()));
        for (int i = random.number(3); i >= 0; i--) {
            text.append(random.between())
                    .append("UPDATE")
                    .append(random.between())
                    .append(tokens())
                    .append(";");
        }
        return text + random.between() + random.pick(List.of("END", "end"));
    }

    private List<String> headers() {
        if (rules == Scripts.POSTGRESQL) {
            return List.of("CREATE FUNCTION f() BEGIN ATOMIC", "create or replace procedure p()\nbegin atomic");
        }
        if (rules == Scripts.SQLITE) {
            return List.of("CREATE TRIGGER t BEGIN", "explain create temp trigger t begin");
        }
        return List.of(
                "CREATE PROCEDURE p(begin int) COMMENT 'x;' a: BEGIN",
                "create or replace definer=`a`@'%' function f() returns int\nbegin",
                "CREATE TRIGGER begin BEFORE INSERT ON t FOR EACH ROW FOLLOWS a BEGIN",
                "create event e on schedule every 1 day do begin",
                "BEGIN NOT ATOMIC",
                "WHILE IF(1, 2, 3) DO",
                "IF (1) THEN SET a = CASE 1 WHEN 2 THEN 3 END; ELSE");
    }

    /** Nothing of it ends at a semicolon, and nothing that is random holds the delimiter outside of quotes. */
    private void addWithDelimiter() {
        if (rules.mySqlMode() == null) {
            addStatement("SELECT " + tokens());
            return;
        }
        String delimiter = random.pick(List.of("//", "$$", ";;", "--x", "go"));
        String text = "BEGIN" + random.between() + tokens() + "; IF x";
        script.append("\nDelimiter ").append(delimiter).append(" \r\n");
        script.append(text).append(delimiter.equals("go") ? " " : "").append(delimiter);
        script.append("\nDELIMITER ;\n");
        expected.add(text);
    }

    private void addCopyOrStatement() {
        if (rules == Scripts.POSTGRESQL) {
            addStatement("COPY t FROM stdin");
            String data = ("1\t" + random.nasty()).replace("\\.", "") + "\n";
            script.append("\n").append(data).append("\\.\n");
            expected.add(data.replace("\r\n", "\n"));
        } else {
            addStatement("COPY t FROM stdin");
        }
    }

    private String tokens() {
        return String.join(" ", random.tokens());
    }
}
