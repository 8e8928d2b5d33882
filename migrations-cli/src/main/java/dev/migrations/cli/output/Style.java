package dev.migrations.cli.output;

/** How a text looks on a terminal that knows colours. Where there are none, the text alone. */
public enum Style {
    /** Ids of revisions. */
    ID("33"),
    /** What is well. */
    GOOD("32"),
    /** What somebody should look at. */
    CAUTION("33;1"),
    /** What has failed. */
    BAD("31;1"),
    /** Marks such as (head). */
    MARK("36"),
    /** What stands beside the point. */
    DIM("2");

    private final String code;

    Style(String code) {
        this.code = code;
    }

    String paint(String text) {
        return "\u001b[" + code + "m" + text + "\u001b[0m";
    }
}
