package dev.migrations.docs;

import dev.migrations.cli.MigrationsCli;
import dev.migrations.cli.output.Surroundings;
import dev.migrations.cli.output.Terminal;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Runs what is typed: the command in this process, everything else in a real shell. */
class Shell {

    private static final String COMMAND = "migrations ";
    private static final String SQLITE = "jdbc:sqlite:";
    private static final String INTO = " > ";

    private final Path folder;

    /**
     * What came of a command.
     *
     * @param printed on the screen, the answer and what was wrong with it
     */
    record Outcome(int status, String printed) {}

    Shell(Path folder) {
        this.folder = folder;
    }

    Outcome run(String command) {
        return command.startsWith(COMMAND) ? migrations(command.substring(COMMAND.length())) : process(command);
    }

    private Outcome migrations(String command) {
        int into = command.indexOf(INTO);
        StringWriter screen = new StringWriter();
        StringWriter out = into < 0 ? screen : new StringWriter();
        List<String> words = Exchange.words(into < 0 ? command : command.substring(0, into)).stream()
                .map(this::inFolder)
                .toList();
        Surroundings surroundings =
                new Surroundings(Map.of(), folder, new PrintWriter(out), new PrintWriter(screen), Terminal.NONE);
        int status = MigrationsCli.run(surroundings, words.toArray(String[]::new));
        if (into >= 0) {
            write(command.substring(into + INTO.length()), out.toString());
        }
        return new Outcome(status, screen.toString().replace(folder + "/", ""));
    }

    /** This process is elsewhere than the reader: what an option names relative to the folder is named in full. */
    private String inFolder(String word) {
        if (word.startsWith(SQLITE)) {
            return SQLITE + folder.resolve(word.substring(SQLITE.length()));
        }
        return Files.isDirectory(folder.resolve(word)) ? folder.resolve(word).toString() : word;
    }

    private void write(String file, String text) {
        try {
            Files.writeString(folder.resolve(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs it in a real shell, which has to have what the page names. */
    final Outcome process(String... command) {
        List<String> words = command.length == 1 ? List.of("sh", "-c", command[0]) : List.of(command);
        try {
            Process process = new ProcessBuilder(words)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().close();
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Outcome(process.waitFor(), printed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
