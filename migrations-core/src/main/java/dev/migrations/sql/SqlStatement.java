package dev.migrations.sql;

import dev.migrations.error.SourceLocation;
import java.io.Reader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One statement of a script, as its author wrote it: from its first token to the last character before its semicolon
 * that is not white space. Immutable; only COPY data is read once, and from the script itself.
 */
public final class SqlStatement {

    private final LexicalRules rules;
    private final StatementHead head;
    private final String text;
    private final @Nullable Reader copyData;

    SqlStatement(LexicalRules rules, StatementHead head, String text, @Nullable Reader copyData) {
        this.rules = rules;
        this.head = head;
        this.text = text;
        this.copyData = copyData;
    }

    /** Its place among the statements of the script, counted from 1. */
    public int number() {
        return head.number();
    }

    /** The line of its first token. */
    public SourceLocation location() {
        return head.location();
    }

    /** What to send to the database: without the semicolon, with the comments inside and the line ends as written. */
    public String text() {
        return text;
    }

    /**
     * The first unquoted word, ASCII letters in lower case; empty if there is none. In MySQL and MariaDB it may be in a
     * comment, if they run it.
     */
    public String firstWord() {
        return head.firstWord();
    }

    /**
     * The first tokens: unquoted words and numbers with ASCII letters in lower case, strings and quoted names with
     * their quotes as written, operators and punctuation as themselves. Comments are left out, but the code is looked
     * for in those that are code: {@code /*!40000 ALTER TABLE t}. Every call reads the
     * text again, as far as needed.
     *
     * @param limit how many tokens to give at most
     */
    public List<String> words(int limit) {
        return new StatementWords(rules, text).first(limit);
    }

    /**
     * Whether the word is anywhere in the text, also inside a string, a comment or a longer word; in whatever case of
     * ASCII letters. A cheap first look.
     *
     * @param lowerCaseWord what to look for, not empty
     */
    public boolean mentions(String lowerCaseWord) {
        int length = lowerCaseWord.length();
        int letters = bits(lowerCaseWord);
        int end = length - 1;
        while (end < text.length()) {
            boolean inWord = (letters >>> text.charAt(end) & 1) != 0;
            if (inWord && mentionsAt(end - length + 1, lowerCaseWord)) {
                return true;
            }
            end += inWord ? 1 : length;
        }
        return false;
    }

    /** One bit for each character, by its low bits: both cases of a letter have the same. */
    private static int bits(String word) {
        int bits = 0;
        for (int i = 0; i < word.length(); i++) {
            bits |= 1 << word.charAt(i);
        }
        return bits;
    }

    private boolean mentionsAt(int index, String lowerCaseWord) {
        for (int i = 0; i < lowerCaseWord.length(); i++) {
            if (LexicalRules.lower(text.charAt(index + i)) != lowerCaseWord.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** What becomes of a token when a text is written anew. */
    @FunctionalInterface
    public interface TokenReplacement {

        /**
         * What to write instead of a token.
         *
         * @param token the token as it is written
         * @param firstInLine whether nothing but white space is before it in its line
         */
        String replace(String token, boolean firstInLine);
    }

    /** The text with other tokens, and with the comments and the white space that it has. */
    public String withTokens(TokenReplacement replacement) {
        ScriptBuffer buffer = ScriptBuffer.ofStatement(text);
        // With a statement that begins at 0 the buffer forgets nothing, and its positions are those of the text.
        buffer.statement = 0;
        SqlLexer lexer = new SqlLexer(rules, buffer, head.location().file());
        StringBuilder written = new StringBuilder(text.length());
        int end = 0;
        while (lexer.next() != Token.END) {
            String before = text.substring(end, buffer.token);
            boolean firstInLine = before.indexOf('\n') >= 0
                    && before.substring(before.lastIndexOf('\n')).isBlank();
            end = buffer.pos;
            written.append(before).append(replacement.replace(lexer.text(), firstInLine));
        }
        return written.append(text, end, text.length()).toString();
    }

    /** Whether this is PostgreSQL's {@code COPY ... FROM stdin}, which is followed by its data. */
    public boolean isCopyFromStdin() {
        return copyData != null;
    }

    /**
     * The data behind {@code COPY ... FROM stdin}, without the {@code \.} line, its line ends as LF. It comes from the
     * script while it is read, once, and before the splitter is asked for its next statement; what is not read is
     * skipped then. Closing it does nothing.
     *
     * @throws IllegalStateException if there is none
     */
    public Reader copyData() {
        if (copyData == null) {
            throw new IllegalStateException("Only COPY ... FROM stdin is followed by data");
        }
        return copyData;
    }

    /** The text. */
    @Override
    public String toString() {
        return text;
    }
}
