package dev.migrations.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The objects of {@code --format json}, one file for each, in the order of a project's life. They are public: a member may
 * be added, and none may go or change its meaning. What a command said last is in {@code target/golden}.
 */
class JsonShapesTest {

    private static final Path SAID = Path.of("target", "golden");

    @TempDir
    private Path directory;

    @TestFactory
    Stream<DynamicTest> everyVerb() throws IOException {
        Prompt prompt = Prompt.inProject(directory);
        Prompt empty = new Prompt(Files.createDirectory(directory.resolve("empty")));
        return Stream.of(
                        reading(prompt),
                        running(prompt),
                        Stream.of(shape("init", empty, "init")),
                        writing(prompt),
                        mistakes(prompt))
                .flatMap(shapes -> shapes);
    }

    private Stream<DynamicTest> reading(Prompt prompt) {
        return Stream.of(
                shape("heads", prompt, "heads"),
                shape("branches", prompt, "branches"),
                shape("history", prompt, "history", "--graph"),
                shape("show", prompt, "show", "d"),
                shape("current-at-base", prompt, "current"),
                shape("status-at-base", prompt, "status"),
                shape("check", prompt, "check"),
                shape("doctor", prompt, "doctor"),
                shape("script", prompt, "upgrade", "base:a", "--sql", "--dialect", "sqlite"));
    }

    private Stream<DynamicTest> running(Prompt prompt) {
        return Stream.of(
                shape("upgrade-dry-run", prompt, "upgrade", "b", "--dry-run"),
                shape("upgrade", prompt, "upgrade", "b"),
                shape("downgrade", prompt, "downgrade"),
                shape("downgrade-dry-run", prompt, "downgrade", "base", "--dry-run"),
                shape("stamp", prompt, "stamp", "d"),
                shape("upgrade-of-nothing", prompt, "upgrade", "d"),
                shape("current", prompt, "current"),
                shape("status", prompt, "status"),
                shape("log", prompt, "log", "a"),
                shape("wait-too-short", prompt, "wait", "--timeout", "0"));
    }

    private Stream<DynamicTest> writing(Prompt prompt) {
        return Stream.of(
                shape("create", prompt, "create", "one", "--id", "f", "--label", "billing"),
                shape("create-beside", prompt, "create", "two", "--id", "g", "--head", "e", "--splice"),
                shape("check-files-only", prompt, "check", "--files-only"),
                shape("several-heads", prompt, "upgrade", "head"),
                shape("merge", prompt, "merge", "--id", "m"),
                shape("create-further", prompt, "create", "three", "--id", "h", "--head", "e", "--splice"),
                shape("rebase", prompt, "rebase", "h"),
                shape("repair-of-nothing", prompt, "repair"),
                shape("wait", prompt, "wait", "--set", "target=d"));
    }

    private Stream<DynamicTest> mistakes(Prompt prompt) {
        return Stream.of(
                shape("usage", prompt, "upgrade", "--hard"),
                shape("unknown-revision", prompt, "upgrade", "zzzz"),
                shape("not-confirmed", prompt, "downgrade", "base"),
                dynamicTest("a file is broken", () -> prompt.revision("broken", "base", "COMMIT;", "")),
                shape("transaction-control", prompt, "upgrade", "broken"));
    }

    private DynamicTest shape(String name, Prompt prompt, String... arguments) {
        URI source = Path.of("src/test/resources/golden", name + ".json").toUri();
        return dynamicTest(name, source, () -> {
            String[] all = Stream.concat(Stream.of(arguments), Stream.of("--format", "json"))
                    .toArray(String[]::new);
            Prompt.Outcome outcome = prompt.run(all);
            String said = "exit status " + outcome.status() + "\n" + lasting(outcome.out());
            Files.createDirectories(SAID);
            Files.writeString(SAID.resolve(name + ".json"), said);
            assertThat(said).isEqualTo(golden(name));
        });
    }

    /** Without what is another each time. */
    private String lasting(String json) {
        return json.replace(directory.toString(), "DIRECTORY")
                .replaceAll("(Ms\": )\\d+", "$10")
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "TIME")
                .replaceAll("\\d{8}_\\d{4}_", "DATE_")
                .replaceAll("(?<![0-9a-z])[0-9a-f]{12}(?![0-9a-z])", "ID")
                .replaceAll("\"[^\" ]+@[^\"]+\"", "\"USER@HOST\"")
                .replaceAll("(\"(osUser|host|by|appliedBy|toolVersion|runId)\": )\"[^\"]*\"", "$1\"...\"")
                .replaceAll("SQLite [0-9.]+", "SQLite 3")
                .replaceAll("(\"script\": )\".*\"", "$1\"...\"");
    }

    private static String golden(String name) throws IOException {
        try (InputStream file = JsonShapesTest.class.getResourceAsStream("/golden/" + name + ".json")) {
            return file == null ? "" : new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
