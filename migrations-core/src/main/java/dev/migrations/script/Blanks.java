package dev.migrations.script;

/** The grammar's blanks: space and tab, nothing else. */
final class Blanks {

    private Blanks() {}

    static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    /** The index of the first character from {@code from} on that is not blank, or the text's length. */
    static int skip(String text, int from) {
        int i = from;
        while (i < text.length() && isBlank(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /** The text without the blanks at both ends. */
    static String strip(String text) {
        int start = skip(text, 0);
        int end = text.length();
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }
}
