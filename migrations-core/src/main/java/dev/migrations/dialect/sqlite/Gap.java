package dev.migrations.dialect.sqlite;

import org.jspecify.annotations.Nullable;

/** What stands between two tokens: white space and comments. */
final class Gap {

    private static final int NONE = -1;

    private final String text;
    private final int start;
    private final int end;

    /** The part of {@code text} from one token's end to the next one's start. */
    Gap(String text, int start, int end) {
        this.text = text;
        this.start = start;
        this.end = end;
    }

    /** The place of the first line end that is in no comment but may end one; -1 if all of it is on one line. */
    int lineEnd() {
        int i = start;
        while (i < end) {
            if (text.charAt(i) == '\n') {
                return i;
            }
            boolean block = text.startsWith("/*", i);
            boolean line = text.startsWith("--", i);
            i = block ? afterBlock(i) : line ? indexOf('\n', i) : i + 1;
        }
        return NONE;
    }

    private int afterBlock(int from) {
        int close = text.indexOf("*/", from + 2);
        return close < 0 ? end : close + 2;
    }

    private int indexOf(char c, int from) {
        int found = text.indexOf(c, from);
        return found < 0 ? end : found;
    }

    boolean isBlank() {
        return text.substring(start, end).isBlank();
    }

    /** The line end before its last line, if that is blank; -1 otherwise. */
    int lastLineStart() {
        int newline = text.lastIndexOf('\n', end - 1);
        boolean blank = newline >= start && text.substring(newline, end).isBlank();
        return blank ? newline : NONE;
    }

    /** The white space that the next token is indented by, where it stands at the start of its line; else null. */
    @Nullable
    String indent() {
        int newline = lastLineStart();
        return newline < 0 ? null : text.substring(newline + 1, end);
    }
}
