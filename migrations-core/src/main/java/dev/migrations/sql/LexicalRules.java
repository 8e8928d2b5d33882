package dev.migrations.sql;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How a database reads the characters of a script: its quotes, its comments, and the statements that hold semicolons.
 * What a semicolon ends depends on nothing else. Immutable and safe for use by several threads.
 *
 * <p>The sources are the databases' own lexers: {@code scan.l} and {@code psqlscan.l} of PostgreSQL (with
 * {@code standard_conforming_strings} on, its default), {@code tokenize.c} and {@code complete.c} of SQLite,
 * {@code sql_lex.cc} of MariaDB and {@code mysql.cc} of its client, {@code Tokenizer} of H2.
 */
public final class LexicalRules {

    static final int ASCII = 128;

    private final byte[] classes;

    /** The characters that change nothing where nothing is special; of all, so that the loop has one test less. */
    private final boolean[] plain = new boolean[Character.MAX_VALUE + 1];

    private final @Nullable Quote[] quotes;
    private final String stringPrefixes;
    private final int escapePrefix;
    private final boolean unicodePrefix;
    private final boolean dollarTags;
    private final String unaryOperators;
    private final String operatorMarks;
    private final CommentStyle comments;
    private final Supplier<StatementShape> shapes;
    private final List<String> skippedMetaCommands;
    private final @Nullable MySqlMode mySqlMode;

    LexicalRules(LexicalRulesBuilder builder) {
        this.classes = builder.classes;
        this.quotes = builder.quotes;
        this.stringPrefixes = builder.stringPrefixes;
        this.escapePrefix = builder.escapePrefix;
        this.unicodePrefix = builder.unicodePrefix;
        this.dollarTags = builder.dollarTags;
        this.unaryOperators = builder.unaryOperators;
        this.operatorMarks = builder.operatorMarks;
        this.comments = builder.comments;
        this.shapes = builder.shapes;
        this.skippedMetaCommands = builder.skippedMetaCommands;
        this.mySqlMode = builder.mySqlMode;
        Arrays.fill(plain, true);
        for (char c = 0; c < ASCII; c++) {
            plain[c] = isPlain(c);
        }
    }

    private boolean isPlain(char c) {
        return switch (classes[c]) {
            case CharClass.WORD, CharClass.DIGIT, CharClass.OPERATOR, CharClass.POINT -> true;
            case CharClass.SPACE -> c != '\n';
            case CharClass.SINGLE -> c != '(' && c != ')';
            default -> false;
        };
    }

    /** The place of the first character from {@code from} on that is not plain, or {@code to}. */
    int skipPlain(char[] chars, int from, int to) {
        boolean[] skipped = plain;
        int i = from;
        while (i < to && skipped[chars[i]]) {
            i++;
        }
        return i;
    }

    /**
     * SQLite: four kinds of quotes for names and strings, comments that do not nest and may stay open at the end, and
     * triggers, which end at {@code ; END ;}.
     */
    public static LexicalRules sqlite() {
        return SqliteRules.RULES;
    }

    /**
     * PostgreSQL as psql reads it: dollar quotes, {@code E''} strings, nested comments, semicolons inside parentheses
     * and {@code BEGIN ATOMIC} bodies, COPY data. psql's own commands are refused, except those that pg_dump writes.
     */
    public static LexicalRules postgresql() {
        return PostgreSqlRules.RULES;
    }

    /**
     * MySQL with its default {@code sql_mode}: backslash escapes, strings in double quotes too, {@code #} comments,
     * {@code --} comments only before a blank, comments that are code. Stored programs may stand there as they are, or
     * between the client's DELIMITER commands. A script that sets {@code sql_mode} is read on as it says.
     */
    public static LexicalRules mysql() {
        return MySqlMode.MYSQL;
    }

    /** MariaDB: as {@link #mysql()}, and with its own comments that are code. */
    public static LexicalRules mariadb() {
        return MySqlMode.MARIADB;
    }

    /** H2: names in double quotes or backticks, {@code $$} strings, {@code //} comments, comments that nest. */
    public static LexicalRules h2() {
        return H2Rules.RULES;
    }

    /**
     * The rules under another {@code sql_mode} of MySQL and MariaDB: {@code NO_BACKSLASH_ESCAPES} and
     * {@code ANSI_QUOTES}, alone or as a part of another mode, change what ends a string. All others change nothing.
     *
     * @param sqlMode what {@code SELECT @@sql_mode} gives
     * @return these rules if they are those of another database
     */
    public LexicalRules withSqlMode(String sqlMode) {
        return mySqlMode == null ? this : mySqlMode.with(sqlMode).rules();
    }

    /** What of the rules depends on MySQL's settings; null for all other databases. */
    @Nullable
    MySqlMode mySqlMode() {
        return mySqlMode;
    }

    /** One of the {@link CharClass} numbers. */
    byte classOf(int c) {
        return c < ASCII ? classes[c] : CharClass.WORD;
    }

    /** Whether the character may stand inside an unquoted word. */
    boolean isWordPart(int c) {
        return c >= ASCII || (c >= 0 && classes[c] <= CharClass.DOLLAR);
    }

    boolean isOperator(int c) {
        if (c < 0 || c >= ASCII) {
            return false;
        }
        byte type = classes[c];
        return type == CharClass.OPERATOR || type == CharClass.DASH || type == CharClass.SLASH;
    }

    /** The quote that this character opens, or null. */
    @Nullable
    Quote quoteAt(int c) {
        return c >= 0 && c < ASCII ? quotes[c] : null;
    }

    boolean isStringPrefix(int c) {
        return stringPrefixes.indexOf(lower(c)) >= 0;
    }

    boolean isEscapePrefix(int c) {
        return lower(c) == escapePrefix;
    }

    /** Whether {@code U&} in front of a quote belongs to it. */
    boolean hasUnicodePrefix() {
        return unicodePrefix;
    }

    /** Whether there may be a name between the dollars of a dollar quote. */
    boolean dollarTags() {
        return dollarTags;
    }

    /** Whether an operator does not end with this character, unless it is alone: {@code a=-1} is {@code a = -1}. */
    boolean isUnaryOperator(int c) {
        return unaryOperators.indexOf(c) >= 0;
    }

    /** Whether an operator that contains this character may end in any way. */
    boolean isOperatorMark(int c) {
        return operatorMarks.indexOf(c) >= 0;
    }

    CommentStyle comments() {
        return comments;
    }

    /** What follows the statements of one script. */
    StatementShape newShape() {
        return shapes.get();
    }

    boolean isSkippedMetaCommand(String command) {
        return skippedMetaCommands.contains(command);
    }

    /** The text with its ASCII letters in lower case: no database folds more, whatever the locale. */
    static String lower(String text) {
        char[] chars = text.toCharArray();
        for (int i = 0; i < chars.length; i++) {
            chars[i] = (char) lower(chars[i]);
        }
        return new String(chars);
    }

    static int lower(int c) {
        return c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c;
    }
}
