package dev.migrations.internal.runtime;

/** Pieces of statements for people: short enough for a log, long enough to be recognised. */
final class Excerpt {

    private static final int LONGEST_LINE = 120;
    private static final int MOST_LINES = 5;

    private Excerpt() {}

    /** The first line, cut. */
    static String firstLine(String sql) {
        int end = sql.indexOf('\n');
        return cut(end < 0 ? sql : sql.substring(0, end).strip() + " ...");
    }

    /** The first lines, each cut and behind {@code indent}. */
    static String lines(String sql, String indent) {
        StringBuilder text = new StringBuilder();
        int from = 0;
        for (int line = 0; from <= sql.length(); line++) {
            if (line == MOST_LINES) {
                return text.append('\n').append(indent).append("...").toString();
            }
            int end = sql.indexOf('\n', from);
            int to = end < 0 ? sql.length() : end;
            text.append(line == 0 ? "" : "\n")
                    .append(indent)
                    .append(cut(sql.substring(from, to).stripTrailing()));
            from = to + 1;
        }
        return text.toString();
    }

    private static String cut(String line) {
        return line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE) + "...";
    }
}
