package dev.migrations.sql;

import dev.migrations.error.SourceLocation;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a script into its statements, streaming: memory holds the current statement and a few kilobytes, so a script may
 * be of any size. Statements that are empty, or only comments, are left out. A byte order mark at the start is skipped.
 *
 * <p>Not safe for use by several threads. After an exception it cannot be used further. It does not close the script.
 */
public final class SqlSplitter {

    private final ScriptBuffer buffer;
    private final SqlLexer lexer;
    private final StatementShape shape;
    private final @Nullable TokenDigest digest;
    private final @Nullable SqlModeWatch sqlMode;
    private final PlainText plainText;

    private LexicalRules rules;
    private LexicalRules statementRules;
    private int number;
    private SourceLocation location;
    private boolean empty = true;
    private boolean firstTokenIsCode;
    private int textLength;
    private int firstWordStart;
    private int firstWordEnd;

    /** Most statements of a large script begin with the same word. */
    private String lastFirstWord = "";

    private String lastWritten = "";
    private @Nullable CopyData copyData;
    private @Nullable SourceLocation openCopyData;

    /**
     * Starts to read a script.
     *
     * @param script the text; it may be a part of a file
     * @param start the name of the file, and the line of it that the text begins with
     */
    public SqlSplitter(LexicalRules rules, Reader script, SourceLocation start) {
        this(rules, script, start, null);
    }

    /**
     * Starts to read a script, and adds every token that it passes to a digest.
     *
     * @param script the text; it may be a part of a file
     * @param start the name of the file, and the line of it that the text begins with
     * @param digest gets the tokens; null if nobody wants to know
     */
    public SqlSplitter(LexicalRules rules, Reader script, SourceLocation start, @Nullable TokenDigest digest) {
        this.rules = rules;
        this.statementRules = rules;
        this.buffer = ScriptBuffer.ofScript(script, start.line());
        this.lexer = new SqlLexer(rules, buffer, start.file());
        this.shape = rules.newShape();
        this.digest = digest;
        this.sqlMode = rules.mySqlMode() == null ? null : new SqlModeWatch(rules);
        this.plainText = new PlainText(buffer, digest);
        this.location = start;
    }

    /**
     * The next statement, or null if there is none.
     *
     * @throws ScriptSyntaxException if something is never closed, or is no SQL
     * @throws java.io.UncheckedIOException if the script cannot be read
     */
    public @Nullable SqlStatement next() {
        if (!advance()) {
            return null;
        }
        String text = new String(buffer.chars, buffer.statement, textLength);
        StatementHead head = new StatementHead(number, location, firstWord(text));
        buffer.statement = ScriptBuffer.NONE;
        return new SqlStatement(statementRules, head, text, copyData);
    }

    /**
     * Where a comment or COPY data begins that the end of the script left open, as the database accepts it; null if
     * there is none, and always before {@link #next()} has returned null. Where more follows that end, as another
     * section does, this is an error.
     */
    public @Nullable SourceLocation openAtEnd() {
        return openCopyData != null ? openCopyData : lexer.openComment();
    }

    private String firstWord(String text) {
        if (firstTokenIsCode) {
            return new StatementWords(statementRules, text).first();
        }
        int length = firstWordEnd - firstWordStart;
        boolean sameAgain =
                length == lastFirstWord.length() && text.regionMatches(firstWordStart, lastWritten, 0, length);
        if (!sameAgain) {
            lastWritten = text.substring(firstWordStart, firstWordEnd);
            lastFirstWord = LexicalRules.lower(lastWritten);
        }
        return lastFirstWord;
    }

    /** Passes the next statement; false if there is none. */
    boolean advance() {
        begin();
        while (true) {
            Token token = lexer.next();
            switch (token) {
                case END -> {
                    return endOfScript();
                }
                case SEMICOLON -> {
                    if (semicolon()) {
                        return true;
                    }
                }
                case DELIMITER -> {
                    if (delimiter()) {
                        return true;
                    }
                }
                case META_COMMAND -> skipMetaCommand();
                default -> {
                    accept(token);
                    skipPlainText();
                }
            }
        }
    }

    private void begin() {
        if (number == 0) {
            buffer.skipByteOrderMark();
        }
        buffer.statement = ScriptBuffer.NONE;
        if (copyData != null) {
            copyData.finish();
            openCopyData = copyData.openAtEnd();
            copyData = null;
        }
        firstWordStart = 0;
        firstWordEnd = 0;
        empty = true;
        shape.reset();
    }

    private void accept(Token token) {
        if (buffer.statement == ScriptBuffer.NONE) {
            if (isDelimiterCommand(token)) {
                lexer.delimiterCommand();
                return;
            }
            firstTokenIsCode = token == Token.CODE;
            buffer.statement = buffer.token;
            location = lexer.location();
        }
        if (token != Token.COMMENT) {
            empty = false;
            shape.accept(token, lexer);
        }
        if (token == Token.WORD && firstWordEnd == 0) {
            firstWordStart = buffer.token - buffer.statement;
            firstWordEnd = buffer.pos - buffer.statement;
        }
        digest(token);
    }

    private void skipPlainText() {
        if (firstWordEnd != 0 && shape.isPlain() && lexer.isBetweenTokens()) {
            shape.depth(plainText.skip(rules, shape.depth()));
        }
    }

    private boolean isDelimiterCommand(Token token) {
        return sqlMode != null && token == Token.WORD && lexer.is("delimiter");
    }

    private void digest(Token token) {
        if (digest != null) {
            digest.token(token, buffer.chars, buffer.token, buffer.pos);
        }
    }

    /** Whether it ends a statement. */
    private boolean semicolon() {
        if (empty) {
            buffer.statement = ScriptBuffer.NONE;
            return false;
        }
        if (lexer.hasOwnDelimiter() || !shape.endsAtSemicolon()) {
            digest(Token.SEMICOLON);
            return false;
        }
        end();
        if (shape.isCopyFromStdin() && !lexer.skipRestOfLine()) {
            throw ScriptSyntaxException.textBeforeCopyData(lexer.location());
        }
        beginCopyData();
        return true;
    }

    /** Whether it ends a statement. */
    private boolean delimiter() {
        if (empty) {
            buffer.statement = ScriptBuffer.NONE;
            return false;
        }
        end();
        return true;
    }

    private boolean endOfScript() {
        if (empty) {
            return false;
        }
        end();
        beginCopyData();
        return true;
    }

    private void end() {
        int end = buffer.token;
        while (rules.classOf(buffer.chars[end - 1]) == CharClass.SPACE) {
            end--;
        }
        textLength = end - buffer.statement;
        buffer.token = ScriptBuffer.NONE;
        number++;
        statementRules = rules;
        if (sqlMode != null) {
            readOnInItsMode(sqlMode);
        }
        if (digest != null) {
            digest.statementEnd();
        }
    }

    private void readOnInItsMode(SqlModeWatch watch) {
        boolean set = firstTokenIsCode || (firstWordStart == 0 && firstWordEnd == "set".length());
        if (set) {
            rules = watch.after(new String(buffer.chars, buffer.statement, textLength), rules);
            lexer.rules(rules);
        }
    }

    private void beginCopyData() {
        if (shape.isCopyFromStdin()) {
            copyData = new CopyData(buffer, digest, new SourceLocation(location.file(), buffer.line));
        }
    }

    private void skipMetaCommand() {
        String command = lexer.text();
        if (buffer.statement != ScriptBuffer.NONE || !rules.isSkippedMetaCommand(command)) {
            throw ScriptSyntaxException.metaCommand(command, lexer.location());
        }
        buffer.skipTo('\n', '\n');
    }
}
