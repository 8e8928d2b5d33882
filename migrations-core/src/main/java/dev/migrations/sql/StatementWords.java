package dev.migrations.sql;

import java.util.ArrayList;
import java.util.List;

/** The tokens of one statement, read again. In a comment that is code, which may stand around a part of it, too. */
final class StatementWords {

    /** Of {@code /*M!100100}: the longest version has six digits. */
    private static final int VERSION_DIGITS = 6;

    private final LexicalRules rules;
    private final String text;

    StatementWords(LexicalRules rules, String text) {
        this.rules = rules;
        this.text = text;
    }

    /** The first unquoted word in lower case; empty if there is none. */
    String first() {
        SqlLexer lexer = lexer(text);
        for (Token token = lexer.next(); token != Token.END; token = lexer.next()) {
            if (token == Token.WORD) {
                return lexer.lowerCaseText();
            }
            if (token == Token.CODE) {
                String word = new StatementWords(rules, code(lexer.text())).firstOfCode();
                if (!word.isEmpty()) {
                    return word;
                }
            }
        }
        return "";
    }

    private String firstOfCode() {
        SqlLexer lexer = lexer(text);
        Token token = lexer.next();
        while (token != Token.WORD && token != Token.END) {
            token = lexer.next();
        }
        return lexer.lowerCaseText();
    }

    /** So many tokens, if there are as many. */
    List<String> first(int limit) {
        List<String> words = new ArrayList<>();
        SqlLexer lexer = lexer(text);
        for (Token token = lexer.next(); token != Token.END && words.size() < limit; token = lexer.next()) {
            if (token == Token.CODE) {
                addCode(lexer(code(lexer.text())), words, limit);
            } else {
                add(token, lexer, words);
            }
        }
        return List.copyOf(words);
    }

    /** Code does not nest. */
    private static void addCode(SqlLexer lexer, List<String> words, int limit) {
        for (Token token = lexer.next(); token != Token.END && words.size() < limit; token = lexer.next()) {
            add(token, lexer, words);
        }
    }

    private static void add(Token token, SqlLexer lexer, List<String> words) {
        if (token != Token.COMMENT && token != Token.CODE) {
            words.add(token == Token.WORD || token == Token.NUMBER ? lexer.lowerCaseText() : lexer.text());
        }
    }

    private SqlLexer lexer(String script) {
        return new SqlLexer(rules, ScriptBuffer.ofStatement(script), "statement");
    }

    /** What is between the marks, or nothing if the database does not run it. */
    private String code(String comment) {
        boolean forMariaDb = comment.charAt(2) == 'M';
        int start = forMariaDb ? 4 : 3;
        int end = start;
        while (end < start + VERSION_DIGITS && SqlLexer.isDigit(comment.charAt(end))) {
            end++;
        }
        int version = end == start ? 0 : Integer.parseInt(comment.substring(start, end));
        MySqlMode mode = rules.mySqlMode();
        boolean runs = mode != null && mode.runs(forMariaDb, version);
        return runs ? comment.substring(end, comment.length() - 2) : "";
    }
}
