package dev.migrations.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each block of code in {@code docs/how-to/testing.md} stands, as it is there, in a file of these tests. */
class TestingPageTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern BLOCK = Pattern.compile("```[a-z]+\n(.*?)```", Pattern.DOTALL);

    @Test
    void everyBlockIsTakenFromATest() throws IOException {
        List<String> sources = sources();
        assertThat(blocks())
                .hasSize(5)
                .allSatisfy(block -> assertThat(sources).as(block).anyMatch(source -> source.contains(block)));
    }

    private static List<String> blocks() throws IOException {
        return BLOCK.matcher(Files.readString(ROOT.resolve("docs/how-to/testing.md")))
                .results()
                .map((MatchResult result) -> result.group(1))
                .toList();
    }

    private static List<String> sources() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT.resolve("gate-tests/src/test"))) {
            return files.filter(Files::isRegularFile).map(TestingPageTest::read).toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
