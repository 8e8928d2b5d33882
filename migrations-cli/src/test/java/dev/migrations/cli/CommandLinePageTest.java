package dev.migrations.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrations.cli.Prompt.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page shows is what the commands say, one after the other. */
class CommandLinePageTest {

    private static final Path PAGE = Path.of("..", "docs", "reference", "command-line.md");
    private static final Pattern BLOCK = Pattern.compile("```console\n\\$ migrations (.*)\n([^`]*)```");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    @TempDir
    private Path directory;

    @Test
    void showsWhatTheCommandsSay() throws IOException {
        Prompt prompt = Prompt.inProject(directory);
        List<String> said = new ArrayList<>();
        List<String> shown = new ArrayList<>();
        for (Matcher block = BLOCK.matcher(Files.readString(PAGE)); block.find(); ) {
            shown.add(block.group(1) + "\n" + lasting(block.group(2)));
            Outcome outcome = prompt.run(words(block.group(1)));
            said.add(block.group(1) + "\n" + lasting((outcome.out() + outcome.err()).replace(directory + "/", "")));
        }
        assertThat(said).hasSizeGreaterThan(15).containsExactlyElementsOf(shown);
    }

    @Test
    void namesEachCommandAndNoOther() throws IOException {
        String page = Files.readString(PAGE);
        List<String> commands = new Prompt(directory)
                .out("--help")
                .lines()
                .filter(line -> line.matches("  [a-z].*"))
                .map(line -> line.strip().split("[ ,]", 2)[0])
                .toList();
        assertThat(commands)
                .contains("upgrade")
                .allSatisfy(command -> assertThat(page).contains("`" + command));
    }

    private static String[] words(String line) {
        return WORD.matcher(line)
                .results()
                .map(word -> word.group(1) != null ? word.group(1) : word.group(2))
                .toArray(String[]::new);
    }

    /** Without what is another each time. */
    private static String lasting(String text) {
        return text.replaceAll("\\d+ ms", "N ms")
                .replaceAll("\\d{8}_\\d{4}", "NOW")
                .replaceAll("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d UTC", "NOW")
                .replaceAll("by \\S+@[^\\s,]+", "by USER")
                .replaceAll("\"appliedBy\": \"[^\"]*\"", "\"appliedBy\": USER")
                .replaceAll("\"appliedAt\": \"[^\"]*\"", "\"appliedAt\": NOW")
                .replaceAll("\"executionMs\": \\d+", "\"executionMs\": N");
    }
}
