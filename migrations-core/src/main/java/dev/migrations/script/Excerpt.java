package dev.migrations.script;

/** A piece of a file in a message: short, on one line, in quotes. */
final class Excerpt {

    private static final int LONGEST = 80;

    private Excerpt() {}

    static String quote(String text) {
        String oneLine = Blanks.strip(text.replace('\r', ' ').replace('\n', ' '));
        return oneLine.length() <= LONGEST ? "'" + oneLine + "'" : "'" + oneLine.substring(0, LONGEST) + "…'";
    }
}
