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
        boolean postgresql = rules == LexicalRules.postgresql();
        String header = postgresql
                ? random.pick(
                        List.of("CREATE FUNCTION f() BEGIN ATOMIC", "create or replace procedure p()\nbegin atomic"))
                : random.pick(List.of("CREATE TRIGGER t BEGIN", "explain create temp trigger t begin"));
        StringBuilder text = new StringBuilder(header);
        for (int i = random.number(3); i >= 0; i--) {
            text.append(random.between())
                    .append("UPDATE")
                    .append(random.between())
                    .append(tokens())
                    .append(";");
        }
        return text + random.between() + random.pick(List.of("END", "end"));
    }

    private void addCopyOrStatement() {
        if (rules == LexicalRules.postgresql()) {
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
