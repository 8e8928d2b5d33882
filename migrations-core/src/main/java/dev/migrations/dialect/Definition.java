package dev.migrations.dialect;

import dev.migrations.sql.SqlStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A CREATE, ALTER, DROP or RENAME of H2, MariaDB or MySQL, read so far that it is known what a second run would do.
 *
 * @param words its tokens
 */
record Definition(List<String> words) {

    private static final int MOST_WORDS = 100_000;

    /** Objects whose ALTER says what they are to be, however often it is said. */
    private static final Set<String> STATED =
            Set.of("view", "database", "schema", "user", "role", "sequence", "event", "index", "procedure", "function");

    static Definition of(SqlStatement statement) {
        return new Definition(statement.words(MOST_WORDS));
    }

    /** What a second run of an ALTER would do. */
    Alteration alteration() {
        int table = table();
        if (table < 0) {
            boolean stated = words.stream().limit(4).anyMatch(STATED::contains);
            return new Alteration(stated, false, words.contains("rename"));
        }
        return Alteration.of(clauses(afterName(table + 1)));
    }

    /** Where the word TABLE is; -1 if it is about something else. */
    private int table() {
        int place = words.indexOf("table");
        return place > 0 && place <= 3 ? place : -1;
    }

    private int afterName(int start) {
        int name = start;
        if (at(name).equals("if")) {
            name += at(name + 1).equals("not") ? 3 : 2;
        }
        while (at(name + 1).equals(".")) {
            name += 2;
        }
        return name + 1;
    }

    private String at(int index) {
        return index < words.size() ? words.get(index) : "";
    }

    /** The parts between commas that stand in no parentheses. */
    private List<List<String>> clauses(int start) {
        List<List<String>> clauses = new ArrayList<>();
        List<String> clause = new ArrayList<>();
        int depth = 0;
        for (int i = start; i < words.size(); i++) {
            String word = words.get(i);
            depth += word.equals("(") ? 1 : word.equals(")") ? -1 : 0;
            if (depth == 0 && word.equals(",")) {
                clauses.add(clause);
                clause = new ArrayList<>();
            } else {
                clause.add(word);
            }
        }
        clauses.add(clause);
        return clauses;
    }

    /** Whether it is about one object only. */
    boolean isSingle() {
        return clauses(0).size() == 1;
    }

    /**
     * An index without a name gets another one each time. A table that is filled by a query may be there without its rows.
     */
    boolean isRepeatableCreate() {
        int index = words.indexOf("index");
        if (index > 0 && index <= 3 && at(index + 1).equals("on")) {
            return false;
        }
        return table() < 0 || !isFilledByQuery(afterName(table() + 1));
    }

    private boolean isFilledByQuery(int start) {
        int depth = 0;
        for (int i = start; i < words.size(); i++) {
            String word = words.get(i);
            depth += word.equals("(") ? 1 : word.equals(")") ? -1 : 0;
            boolean query = word.equals("select") || word.equals("as") || word.equals("values");
            if (query && (depth == 0 || i == start + 1)) {
                return true;
            }
        }
        return false;
    }
}
