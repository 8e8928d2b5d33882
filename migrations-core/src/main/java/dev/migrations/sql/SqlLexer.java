package dev.migrations.sql;

import dev.migrations.error.SourceLocation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a script into tokens. After {@link #next()} the token is in the buffer from {@link ScriptBuffer#token} to
 * {@link ScriptBuffer#pos}. Every character is looked at a bounded number of times.
 */
final class SqlLexer {

    private static final int NEVER = 0;

    private final ScriptBuffer buffer;
    private final OperatorLexer operators;
    private final DollarQuoteLexer dollarQuotes;
    private final String file;
    private LexicalRules rules;
    private @Nullable Delimiter delimiter;
    private int tokenLine;
    private int escapeStringEndedInLine = NEVER;
    private @Nullable SourceLocation openComment;

    SqlLexer(LexicalRules rules, ScriptBuffer buffer, String file) {
        this.rules = rules;
        this.buffer = buffer;
        this.operators = new OperatorLexer(rules, buffer);
        this.dollarQuotes = new DollarQuoteLexer(rules, buffer);
        this.file = file;
    }

    /** Goes to the next token. */
    Token next() {
        buffer.token = ScriptBuffer.NONE;
        while (true) {
            int c = buffer.peek(0);
            if (c == ScriptBuffer.END) {
                begin();
                return Token.END;
            }
            byte type = rules.classOf(c);
            if (type == CharClass.SPACE) {
                skipSpace();
            } else if (delimiter != null && delimiter.isNext()) {
                return ownDelimiter(delimiter);
            } else if (isLineComment(type)) {
                skipLine();
            } else if (type == CharClass.SLASH && isBlockComment()) {
                if (isReadByDatabases()) {
                    begin();
                    return commentToken();
                }
                blockComment();
            } else {
                begin();
                Token token = token(type, (char) c);
                return delimiter == null ? token : cutAtDelimiter(token, delimiter);
            }
        }
    }

    /** Whether what the next token is depends on nothing that came before it. */
    boolean isBetweenTokens() {
        return delimiter == null && escapeStringEndedInLine == NEVER && !operators.isInsideRun();
    }

    /** Reads on by other rules for quotes. */
    void rules(LexicalRules other) {
        rules = other;
    }

    /** Where the current token begins. */
    SourceLocation location() {
        return new SourceLocation(file, tokenLine);
    }

    /** Where a comment begins that is still open at the end of the script, if the database accepts that. */
    @Nullable
    SourceLocation openComment() {
        return openComment;
    }

    char firstChar() {
        return buffer.chars[buffer.token];
    }

    /** The current token as it is written. */
    String text() {
        return new String(buffer.chars, buffer.token, buffer.pos - buffer.token);
    }

    /** The current token, ASCII letters in lower case. */
    String lowerCaseText() {
        return LexicalRules.lower(text());
    }

    boolean isAnyOf(List<String> lowerCaseWords) {
        for (String word : lowerCaseWords) {
            if (is(word)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the current token is this word, in whatever case of ASCII letters. */
    boolean is(String lowerCaseWord) {
        int length = lowerCaseWord.length();
        if (buffer.pos - buffer.token != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (LexicalRules.lower(buffer.chars[buffer.token + i]) != lowerCaseWord.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private void begin() {
        buffer.token = buffer.pos;
        tokenLine = buffer.line;
    }

    private Token token(byte type, char c) {
        int escapesFrom = escapeStringEndedInLine;
        escapeStringEndedInLine = NEVER;
        return switch (type) {
            case CharClass.WORD -> word();
            case CharClass.DIGIT -> number();
            case CharClass.DOLLAR -> dollar();
            case CharClass.QUOTE -> quoted(escapesFrom != NEVER && buffer.line > escapesFrom && c == '\'');
            case CharClass.OPERATOR, CharClass.DASH, CharClass.SLASH -> operators.next();
            case CharClass.POINT -> isDigit(buffer.peek(1)) ? number() : single(Token.PUNCTUATION);
            case CharClass.SEMICOLON -> single(Token.SEMICOLON);
            case CharClass.META_COMMAND -> metaCommand();
            default -> single(Token.PUNCTUATION);
        };
    }

    private Token single(Token token) {
        buffer.pos++;
        return token;
    }

    // ---- white space and comments

    private void skipSpace() {
        do {
            int i = buffer.pos;
            int end = buffer.limit;
            char[] chars = buffer.chars;
            while (i < end && rules.classOf(chars[i]) == CharClass.SPACE) {
                if (chars[i] == '\n') {
                    buffer.line++;
                }
                i++;
            }
            buffer.pos = i;
        } while (buffer.pos == buffer.limit && buffer.fill());
    }

    /** Goes to the start of the next line; false if there is more than white space and a line comment before it. */
    boolean skipRestOfLine() {
        while (buffer.peek(0) != '\n' && isSpace(buffer.peek(0))) {
            buffer.pos++;
        }
        if (buffer.peek(0) == '-' && isLineComment(CharClass.DASH)) {
            buffer.skipTo('\n', '\n');
        }
        if (buffer.peek(0) == '\n') {
            buffer.pos++;
            buffer.line++;
            return true;
        }
        return buffer.peek(0) == ScriptBuffer.END;
    }

    private boolean isLineComment(byte type) {
        return switch (type) {
            case CharClass.DASH, CharClass.SLASH ->
                !operators.isInsideRun() && rules.comments().opensLine(buffer, 0);
            case CharClass.LINE_COMMENT -> true;
            default -> false;
        };
    }

    private boolean isBlockComment() {
        return !operators.isInsideRun() && rules.comments().opensBlock(buffer, 0);
    }

    private void skipLine() {
        buffer.skipTo('\n', rules.comments().otherLineEnd());
    }

    private boolean isReadByDatabases() {
        int c = buffer.peek(2);
        return c == '!' || c == '+' || (c == 'M' && buffer.peek(3) == '!');
    }

    private Token commentToken() {
        if (rules.mySqlMode() != null && buffer.peek(2) != '+') {
            code();
            return Token.CODE;
        }
        blockComment();
        return Token.COMMENT;
    }

    /** As MySQL's client reads it: a mark in a string, or in a comment inside the code, does not end it. */
    private void code() {
        SourceLocation start = location();
        buffer.pos += 2;
        while (buffer.peek(0) != '*' || buffer.peek(1) != '/') {
            if (buffer.peek(0) == ScriptBuffer.END) {
                throw ScriptSyntaxException.unterminated("comment", "*/", start);
            }
            codeCharacter(rules.classOf(buffer.peek(0)));
        }
        buffer.pos += 2;
    }

    private void codeCharacter(byte type) {
        if (type == CharClass.SPACE) {
            skipSpace();
        } else if (type == CharClass.QUOTE) {
            quoted(false);
        } else if (isLineComment(type)) {
            skipLine();
        } else if (type == CharClass.SLASH && isBlockComment()) {
            blockComment();
        } else {
            buffer.pos++;
        }
    }

    private void blockComment() {
        SourceLocation start = new SourceLocation(file, buffer.line);
        // PostgreSQL continues a string literal across line comments, but not across block comments.
        escapeStringEndedInLine = NEVER;
        buffer.pos += 2;
        int depth = 1;
        while (depth > 0) {
            if (!buffer.skipTo('*', '/')) {
                leaveOpen(start);
                return;
            }
            char c = buffer.chars[buffer.pos++];
            int next = buffer.peek(0);
            if (c == '*' && next == '/') {
                buffer.pos++;
                depth--;
            } else if (c == '/' && next == '*' && rules.comments().nested()) {
                buffer.pos++;
                depth++;
            }
        }
    }

    private void leaveOpen(SourceLocation start) {
        if (!rules.comments().openAtEnd()) {
            throw ScriptSyntaxException.unterminated("comment", "*/", start);
        }
        openComment = start;
    }

    // ---- words and numbers

    private Token word() {
        skipWord();
        if (buffer.pos - buffer.token == 1) {
            return afterOneLetter(firstChar());
        }
        return Token.WORD;
    }

    private void skipWord() {
        do {
            int i = buffer.pos;
            int end = buffer.limit;
            char[] chars = buffer.chars;
            while (i < end && rules.isWordPart(chars[i])) {
                i++;
            }
            buffer.pos = i;
        } while (buffer.pos == buffer.limit && buffer.fill());
    }

    /** A letter may be the prefix of a string, but only if it is the whole word: {@code name'a\'} is no E string. */
    private Token afterOneLetter(char letter) {
        int next = buffer.peek(0);
        if (next == '\'' && rules.isStringPrefix(letter)) {
            boolean escapes = rules.isEscapePrefix(letter);
            quoted(escapes);
            return Token.STRING;
        }
        boolean unicode = next == '&' && LexicalRules.lower(letter) == 'u' && rules.hasUnicodePrefix();
        if (unicode && (buffer.peek(1) == '\'' || buffer.peek(1) == '"')) {
            buffer.pos++;
            return quoted(false);
        }
        return Token.WORD;
    }

    /** With its point and the sign of its exponent, so that no rule for operators ever meets them. */
    private Token number() {
        skipDigits();
        if (buffer.peek(0) == '.' && buffer.peek(1) != '.') {
            buffer.pos++;
            skipDigits();
        }
        if (isSignedExponent()) {
            buffer.pos += 2;
        }
        while (isNumberPart(buffer.peek(0))) {
            buffer.pos++;
        }
        return Token.NUMBER;
    }

    private void skipDigits() {
        do {
            int i = buffer.pos;
            int end = buffer.limit;
            char[] chars = buffer.chars;
            while (i < end && (isDigit(chars[i]) || chars[i] == '_')) {
                i++;
            }
            buffer.pos = i;
        } while (buffer.pos == buffer.limit && buffer.fill());
    }

    private boolean isSignedExponent() {
        if (LexicalRules.lower(buffer.peek(0)) != 'e') {
            return false;
        }
        int sign = buffer.peek(1);
        return (sign == '-' || sign == '+') && isDigit(buffer.peek(2));
    }

    private boolean isNumberPart(int c) {
        return rules.isWordPart(c) && c != '$';
    }

    static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    // ---- strings and quoted names

    private Token quoted(boolean prefixEscapes) {
        Quote quote = quoteAtPos();
        int line = buffer.line;
        char escape = prefixEscapes || quote.escapes() ? '\\' : quote.close();
        buffer.pos++;
        while (true) {
            if (!buffer.skipTo(quote.close(), escape)) {
                throw unterminated(quote, line);
            }
            char c = buffer.chars[buffer.pos++];
            if (c != quote.close()) {
                skipEscaped(quote, line);
            } else if (quote.doubled() && buffer.peek(0) == quote.close()) {
                buffer.pos++;
            } else {
                break;
            }
        }
        if (prefixEscapes) {
            escapeStringEndedInLine = buffer.line;
        }
        return quote.token();
    }

    private Quote quoteAtPos() {
        Quote quote = rules.quoteAt(buffer.peek(0));
        if (quote == null) {
            throw new IllegalStateException("No quote here");
        }
        return quote;
    }

    private void skipEscaped(Quote quote, int line) {
        int c = buffer.peek(0);
        if (c == ScriptBuffer.END) {
            throw unterminated(quote, line);
        }
        if (c == '\n') {
            buffer.line++;
        }
        buffer.pos++;
    }

    private ScriptSyntaxException unterminated(Quote quote, int line) {
        String what = quote.token() == Token.NAME ? "quoted name" : "string literal";
        return ScriptSyntaxException.unterminated(what, String.valueOf(quote.close()), new SourceLocation(file, line));
    }

    // ---- delimiters of MySQL's client

    /** Takes the rest of the line behind the word DELIMITER, which is the current token. */
    void delimiterCommand() {
        Delimiter named = Delimiter.readFrom(buffer);
        if (named == null) {
            throw ScriptSyntaxException.delimiter(location());
        }
        delimiter = named.isSemicolon() ? null : named;
        operators.delimiter(delimiter);
        buffer.skipTo('\n', '\n');
    }

    boolean hasOwnDelimiter() {
        return delimiter != null;
    }

    private Token ownDelimiter(Delimiter own) {
        begin();
        buffer.pos += own.length();
        return Token.DELIMITER;
    }

    /** A delimiter needs no blank before it, whatever it is made of. */
    private Token cutAtDelimiter(Token token, Delimiter own) {
        if (token == Token.WORD || token == Token.NUMBER) {
            own.cutToken();
        }
        return token;
    }

    // ---- the rest

    private Token dollar() {
        int tag = dollarQuotes.tagLength();
        if (tag > 0) {
            return dollarQuoted(tag);
        }
        buffer.pos++;
        if (isDigit(buffer.peek(0))) {
            skipDigits();
        } else {
            skipWord();
        }
        return Token.WORD;
    }

    private Token dollarQuoted(int tagLength) {
        if (!dollarQuotes.skip(tagLength)) {
            String tag = new String(buffer.chars, buffer.token, tagLength);
            throw ScriptSyntaxException.unterminated("dollar-quoted string", tag, location());
        }
        return Token.STRING;
    }

    private Token metaCommand() {
        buffer.pos++;
        while (buffer.peek(0) != ScriptBuffer.END && !isSpace(buffer.peek(0))) {
            buffer.pos++;
        }
        return Token.META_COMMAND;
    }

    private boolean isSpace(int c) {
        return c != ScriptBuffer.END && rules.classOf(c) == CharClass.SPACE;
    }
}
