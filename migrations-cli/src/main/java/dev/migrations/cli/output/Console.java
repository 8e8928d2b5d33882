package dev.migrations.cli.output;

import java.io.PrintWriter;
import java.util.function.Consumer;

/** Where a command speaks: answers to standard output, everything else to standard error. Not thread-safe. */
public final class Console {

    private final Surroundings surroundings;
    private final OutputOptions options;

    public Console(Surroundings surroundings, OutputOptions options) {
        this.surroundings = surroundings;
        this.options = options;
    }

    /** How the command speaks. */
    public OutputOptions options() {
        return options;
    }

    /** The person, if there is one. */
    public Terminal terminal() {
        return surroundings.terminal();
    }

    /** Writes the answer in the form that was asked for. */
    public void write(Answer answer) {
        if (options.isJson()) {
            page(surroundings.out()).line(answer.json().toString());
        } else {
            answer.writeTo(page(surroundings.out()));
        }
        surroundings.out().flush();
    }

    /** Writes a part of the answer before its end; only for people, who wait for it. */
    public void say(Consumer<Page> part) {
        part.accept(page(surroundings.out()));
        surroundings.out().flush();
    }

    /** Whether parts of the answer may be said before its end. */
    boolean tellsPeople() {
        return !options.isJson();
    }

    /** Whether somebody watches. */
    boolean showsProgress() {
        return !options.isQuiet() && surroundings.terminal().isPresent();
    }

    /** Writes what went wrong: for programs to standard output, where they read, for people to standard error. */
    public void write(ErrorReport report) {
        if (options.isJson()) {
            page(surroundings.out()).line(report.json().toString());
            surroundings.out().flush();
        } else {
            report.writeTo(page(surroundings.err()));
        }
        if (options.isDebug()) {
            report.cause().printStackTrace(surroundings.err());
        }
        surroundings.err().flush();
    }

    /** Says something beside the answer, unless only that is wanted. */
    public void note(String text) {
        if (!options.isQuiet()) {
            page(surroundings.err()).line(text);
            surroundings.err().flush();
        }
    }

    /** The page for what is not the answer. */
    public Page errors() {
        return page(surroundings.err());
    }

    private Page page(PrintWriter writer) {
        return new Page(writer, options.isColoured(surroundings));
    }
}
