package dev.migrations.cli;

import dev.migrations.cli.output.Surroundings;
import dev.migrations.cli.output.Terminal;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A person in a directory, who types commands into this process. */
final class Prompt {

    private final Path directory;
    private final Map<String, String> environment = new HashMap<>();
    private final Deque<String> answers = new ArrayDeque<>();
    private boolean terminal;

    /** What a command left behind. */
    record Outcome(int status, String out, String err) {}

    Prompt(Path directory) {
        this.directory = directory;
    }

    /** In a directory with an SQLite database and the revisions a to e: b and c revise a, d joins them, e follows. */
    static Prompt inProject(Path directory) {
        Prompt prompt = new Prompt(directory);
        prompt.file("migrations.yml", "url: jdbc:sqlite:app.db\nlocation: revisions\n");
        prompt.revision("a", "base", "CREATE TABLE a (x INTEGER);", "DROP TABLE a;");
        prompt.revision("b", "a", "CREATE TABLE b (x INTEGER);", "DROP TABLE b;");
        prompt.revision("c", "a", "CREATE TABLE c (x INTEGER);", "DROP TABLE c;");
        prompt.revision("d", "b, c", "", "");
        prompt.revision("e", "d", "CREATE TABLE e (x INTEGER);", "DROP TABLE e;");
        return prompt;
    }

    Prompt revision(String id, String revises, String upgrade, String downgrade) {
        String text = "-- revision: %s\n-- revises: %s\n-- message: create %s\n\n-- migrate: upgrade\n%s\n"
                        .formatted(id, revises, id, upgrade)
                + "\n-- migrate: downgrade\n" + downgrade + "\n";
        return file("revisions/" + id + ".sql", text);
    }

    Prompt file(String name, String text) {
        try {
            Path file = directory.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path path(String name) {
        return directory.resolve(name);
    }

    Prompt variable(String name, String value) {
        environment.put(name, value);
        return this;
    }

    /** The person sits at a terminal and will type this. */
    Prompt answering(String... lines) {
        terminal = true;
        answers.addAll(List.of(lines));
        return this;
    }

    Outcome run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = MigrationsCli.run(
                new Surroundings(environment, directory, new PrintWriter(out), new PrintWriter(err), terminal(err)),
                arguments);
        return new Outcome(status, out.toString(), err.toString());
    }

    /** Runs it, and fails unless it ends well. */
    String out(String... arguments) {
        Outcome outcome = run(arguments);
        if (outcome.status() != 0) {
            throw new AssertionError(new ArrayList<>(List.of(arguments)) + ": " + outcome);
        }
        return outcome.out();
    }

    private Terminal terminal(StringWriter screen) {
        if (!terminal) {
            return Terminal.NONE;
        }
        return new Terminal() {
            @Override
            public boolean isPresent() {
                return true;
            }

            @Override
            public String ask(String question) {
                screen.append(question).append('\n');
                return answers.poll();
            }

            @Override
            public String askSecret(String question) {
                return ask(question);
            }
        };
    }
}
