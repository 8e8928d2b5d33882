package dev.migrations.cli.command;

import dev.migrations.cli.output.Answer;
import dev.migrations.cli.output.Json;
import dev.migrations.cli.output.Page;
import java.io.StringWriter;
import java.io.Writer;
import java.util.function.Consumer;

/**
 * A script for the database's own client, which may be long: it is written as it comes.
 *
 * @param script writes it, all or, where it cannot be planned, nothing
 */
record ScriptAnswer(Consumer<Writer> script) implements Answer {

    @Override
    public void writeTo(Page page) {
        script.accept(page.writer());
    }

    @Override
    public Json json() {
        StringWriter text = new StringWriter();
        script.accept(text);
        return Json.of("script", text.toString());
    }
}
