package dev.migrations.sql;

/**
 * How comments look. Two dashes begin a comment to the end of the line everywhere, and slash and star a block.
 *
 * @param slashes whether two slashes begin a line comment too
 * @param blankAfterDashes whether two dashes do so only before white space or a control character
 * @param otherLineEnd the character that ends a line comment, beside the line feed
 * @param nested whether blocks nest
 * @param openAtEnd whether a block may be left open at the end of the script
 */
record CommentStyle(boolean slashes, boolean blankAfterDashes, char otherLineEnd, boolean nested, boolean openAtEnd) {

    /** Whether a line comment begins that many places ahead, where there is a dash or a slash. */
    boolean opensLine(ScriptBuffer buffer, int ahead) {
        int c = buffer.peek(ahead);
        if (buffer.peek(ahead + 1) != c) {
            return false;
        }
        return c == '-' ? !blankAfterDashes || buffer.peek(ahead + 2) <= ' ' : slashes;
    }

    /** Whether a block comment begins that many places ahead, where there is a dash or a slash. */
    boolean opensBlock(ScriptBuffer buffer, int ahead) {
        return buffer.peek(ahead + 1) == '*' && buffer.peek(ahead) == '/';
    }
}
