package dev.migrations.sql;

import static dev.migrations.sql.StatementForm.maybe;
import static dev.migrations.sql.StatementForm.one;

import dev.migrations.sql.StatementForm.Opens;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a database reads the characters of a script: its quotes, its comments, and the statements that hold semicolons.
 * What a semicolon ends depends on nothing else. Immutable and safe for use by several threads.
 *
 * <p>The sources are the databases' own lexers: {@code scan.l} and {@code psqlscan.l} of PostgreSQL (with
 * {@code standard_conforming_strings} on, its default), {@code tokenize.c} and {@code complete.c} of SQLite.
 */
public final class LexicalRules {

    private static final int ASCII = 128;

    private static final LexicalRules SQLITE = new Builder()
            .quote(Quote.string('\''))
            .quote(Quote.name('"'))
            .quote(Quote.name('`'))
            .quote(Quote.bracketedName())
            .stringPrefixes("x")
            .operatorsEndBefore("+-~", "")
            .openCommentAtEnd()
            .form(new StatementForm(
                    List.of(
                            maybe("explain"),
                            maybe("query"),
                            maybe("plan"),
                            one("create"),
                            maybe("temp", "temporary"),
                            one("trigger")),
                    List.of(),
                    Opens.BODY))
            .build();

    private static final LexicalRules POSTGRESQL = new Builder()
            .quote(Quote.string('\''))
            .quote(Quote.name('"'))
            .stringPrefixes("ebxn")
            .escapePrefix('e')
            .unicodePrefix()
            .dollarQuotes()
            .operatorsEndBefore("+-", "~!@#%^&|`?")
            .nestedComments()
            .carriageReturnEndsLine()
            .parenthesesHideSemicolons()
            .form(new StatementForm(
                    List.of(one("create"), maybe("or"), maybe("replace"), one("function", "procedure")),
                    List.of("begin", "atomic"),
                    Opens.POSSIBLY_EMPTY_BODY))
            .form(new StatementForm(List.of(one("copy")), List.of("from", "stdin"), Opens.COPY_DATA))
            .metaCommands("\\restrict", "\\unrestrict")
            .build();

    private final byte[] classes;
    private final @Nullable Quote[] quotes;
    private final String stringPrefixes;
    private final int escapePrefix;
    private final boolean unicodePrefix;
    private final String unaryOperators;
    private final String operatorMarks;
    private final boolean nestedComments;
    private final boolean openCommentAtEnd;
    private final boolean carriageReturnEndsLine;
    private final boolean parenthesesHideSemicolons;
    private final List<StatementForm> forms;
    private final List<String> skippedMetaCommands;

    private LexicalRules(Builder builder) {
        this.classes = builder.classes;
        this.quotes = builder.quotes;
        this.stringPrefixes = builder.stringPrefixes;
        this.escapePrefix = builder.escapePrefix;
        this.unicodePrefix = builder.unicodePrefix;
        this.unaryOperators = builder.unaryOperators;
        this.operatorMarks = builder.operatorMarks;
        this.nestedComments = builder.nestedComments;
        this.openCommentAtEnd = builder.openCommentAtEnd;
        this.carriageReturnEndsLine = builder.carriageReturnEndsLine;
        this.parenthesesHideSemicolons = builder.parenthesesHideSemicolons;
        this.forms = List.copyOf(builder.forms);
        this.skippedMetaCommands = builder.skippedMetaCommands;
    }

    /**
     * SQLite: four kinds of quotes for names and strings, comments that do not nest and may stay open at the end, and
     * triggers, which end at {@code ; END ;}.
     */
    public static LexicalRules sqlite() {
        return SQLITE;
    }

    /**
     * PostgreSQL as psql reads it: dollar quotes, {@code E''} strings, nested comments, semicolons inside parentheses
     * and {@code BEGIN ATOMIC} bodies, COPY data. psql's own commands are refused, except those that pg_dump writes.
     */
    public static LexicalRules postgresql() {
        return POSTGRESQL;
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

    /** Whether an operator does not end with this character, unless it is alone: {@code a=-1} is {@code a = -1}. */
    boolean isUnaryOperator(int c) {
        return unaryOperators.indexOf(c) >= 0;
    }

    /** Whether an operator that contains this character may end in any way. */
    boolean isOperatorMark(int c) {
        return operatorMarks.indexOf(c) >= 0;
    }

    boolean nestedComments() {
        return nestedComments;
    }

    /** Whether a block comment may be left open at the end of the script. */
    boolean openCommentAtEnd() {
        return openCommentAtEnd;
    }

    /** The character that ends a line comment, beside the line feed. */
    char otherLineEnd() {
        return carriageReturnEndsLine ? '\r' : '\n';
    }

    boolean parenthesesHideSemicolons() {
        return parenthesesHideSemicolons;
    }

    List<StatementForm> forms() {
        return forms;
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

    /** Writes the rules of one database down. */
    private static final class Builder {

        private final byte[] classes = new byte[ASCII];
        private final @Nullable Quote[] quotes = new Quote[ASCII];
        private final List<StatementForm> forms = new ArrayList<>();
        private String stringPrefixes = "";
        private int escapePrefix = -1;
        private boolean unicodePrefix;
        private String unaryOperators = "";
        private String operatorMarks = "";
        private boolean nestedComments;
        private boolean openCommentAtEnd;
        private boolean carriageReturnEndsLine;
        private boolean parenthesesHideSemicolons;
        private List<String> skippedMetaCommands = List.of();

        Builder() {
            Arrays.fill(classes, CharClass.SINGLE);
            classes("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_$", CharClass.WORD);
            classes("0123456789", CharClass.DIGIT);
            classes(" \t\n\r\f\u000B", CharClass.SPACE);
            classes("~!@#^&|`?+*%<>=:", CharClass.OPERATOR);
            classes("-", CharClass.DASH);
            classes("/", CharClass.SLASH);
            classes(".", CharClass.POINT);
            classes(";", CharClass.SEMICOLON);
        }

        private Builder classes(String characters, byte type) {
            characters.chars().forEach(c -> classes[c] = type);
            return this;
        }

        Builder quote(Quote quote) {
            quotes[quote.open()] = quote;
            return classes(String.valueOf(quote.open()), CharClass.QUOTE);
        }

        Builder stringPrefixes(String letters) {
            stringPrefixes = letters;
            return this;
        }

        Builder escapePrefix(char letter) {
            escapePrefix = letter;
            return this;
        }

        Builder unicodePrefix() {
            unicodePrefix = true;
            return this;
        }

        Builder dollarQuotes() {
            return classes("$", CharClass.DOLLAR);
        }

        Builder operatorsEndBefore(String unary, String unlessWith) {
            unaryOperators = unary;
            operatorMarks = unlessWith;
            return this;
        }

        Builder nestedComments() {
            nestedComments = true;
            return this;
        }

        Builder openCommentAtEnd() {
            openCommentAtEnd = true;
            return this;
        }

        Builder carriageReturnEndsLine() {
            carriageReturnEndsLine = true;
            return this;
        }

        Builder parenthesesHideSemicolons() {
            parenthesesHideSemicolons = true;
            return this;
        }

        Builder form(StatementForm form) {
            forms.add(form);
            return this;
        }

        Builder metaCommands(String... skipped) {
            skippedMetaCommands = List.of(skipped);
            return classes("\\", CharClass.META_COMMAND);
        }

        LexicalRules build() {
            return new LexicalRules(this);
        }
    }
}
