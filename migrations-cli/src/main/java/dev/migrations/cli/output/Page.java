package dev.migrations.cli.output;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.util.function.Consumer;

/** Takes an answer's lines. Lines end in a line feed on every system, so that they compare. Not thread-safe. */
public final class Page {

    private final PrintWriter out;
    private final boolean colours;

    public Page(PrintWriter out, boolean colours) {
        this.out = out;
        this.colours = colours;
    }

    /** What a page says, without colours. */
    public static String textOf(Consumer<Page> writing) {
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        writing.accept(new Page(out, false));
        out.flush();
        return text.toString();
    }

    /** Writes a line. */
    public void line(String text) {
        out.print(text);
        out.print('\n');
    }

    /** Takes texts that are no lines of ours. */
    public Writer writer() {
        return out;
    }

    /** Writes a text as it is, at once. */
    void raw(String text) {
        out.print(text);
        out.flush();
    }

    /** A text in a style, where there are colours. */
    public String styled(Style style, String text) {
        return colours && !text.isEmpty() ? style.paint(text) : text;
    }
}
