package dev.migrations.sql;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Writes the rules of one database down. */
final class LexicalRulesBuilder {

    final byte[] classes = new byte[LexicalRules.ASCII];
    final @Nullable Quote[] quotes = new Quote[LexicalRules.ASCII];
    final CommentStyle comments;
    final Supplier<StatementShape> shapes;
    String stringPrefixes = "";
    int escapePrefix = -1;
    boolean unicodePrefix;
    boolean dollarTags;
    String unaryOperators = "";
    String operatorMarks = "";
    List<String> skippedMetaCommands = List.of();

    @Nullable
    MySqlMode mySqlMode;

    LexicalRulesBuilder(CommentStyle comments, Supplier<StatementShape> shapes) {
        this.comments = comments;
        this.shapes = shapes;
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

    private LexicalRulesBuilder classes(String characters, byte type) {
        for (int i = 0; i < characters.length(); i++) {
            classes[characters.charAt(i)] = type;
        }
        return this;
    }

    LexicalRulesBuilder quote(Quote quote) {
        quotes[quote.open()] = quote;
        return classes(String.valueOf(quote.open()), CharClass.QUOTE);
    }

    LexicalRulesBuilder stringPrefixes(String letters) {
        stringPrefixes = letters;
        return this;
    }

    LexicalRulesBuilder escapePrefix(char letter) {
        escapePrefix = letter;
        return this;
    }

    LexicalRulesBuilder unicodePrefix() {
        unicodePrefix = true;
        return this;
    }

    /** {@code $$ $$}. */
    LexicalRulesBuilder dollarQuotes() {
        return classes("$", CharClass.DOLLAR);
    }

    /** {@code $tag$ $tag$} too. */
    LexicalRulesBuilder dollarQuotesWithTags() {
        dollarTags = true;
        return dollarQuotes();
    }

    LexicalRulesBuilder operatorsEndBefore(String unary, String unlessWith) {
        unaryOperators = unary;
        operatorMarks = unlessWith;
        return this;
    }

    LexicalRulesBuilder lineComment(char mark) {
        return classes(String.valueOf(mark), CharClass.LINE_COMMENT);
    }

    LexicalRulesBuilder metaCommands(String... skipped) {
        skippedMetaCommands = List.of(skipped);
        return classes("\\", CharClass.META_COMMAND);
    }

    /** The comments that are code, and DELIMITER. */
    LexicalRulesBuilder mySqlMode(MySqlMode mode) {
        mySqlMode = mode;
        return this;
    }

    LexicalRules build() {
        return new LexicalRules(this);
    }
}
