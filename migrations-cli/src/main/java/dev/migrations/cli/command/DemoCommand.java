package dev.migrations.cli.command;

import dev.migrations.cli.output.Answer;
import dev.migrations.cli.output.Json;
import dev.migrations.cli.output.Page;
import java.util.function.Consumer;
import picocli.CommandLine.Command;

/** {@code demo}: shows the other commands at work. */
@Command(
        name = "demo",
        description = "Shows the other commands at work, on an SQLite file in a temporary folder.",
        footer = "demo")
public final class DemoCommand implements Verb {

    private final Consumer<Page> show;

    /** @param show runs the commands and writes each, and what it says */
    public DemoCommand(Consumer<Page> show) {
        this.show = show;
    }

    @Override
    public Answer run() {
        return new Show(show);
    }

    private record Show(Consumer<Page> show) implements Answer {
        @Override
        public void writeTo(Page page) {
            show.accept(page);
        }

        @Override
        public Json json() {
            return Json.of("text", Page.textOf(show));
        }
    }
}
