package dev.migrations.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a property or a revision file can have wrong, one mistake at a time, and what the built jar prints instead of
 * starting. The mistakes are in {@code failure-pages.txt}: a title, the arguments behind dollar signs, the files, and the
 * page.
 */
@Tag("slow")
class EveryFailurePageIT {

    @TempDir
    Path folder;

    @ParameterizedTest
    @MethodSource("mistakes")
    void isPrinted(Mistake mistake) throws Exception {
        Path files = Files.createDirectory(folder.resolve("files"));
        mistake.writeTo(files);
        TestDatabase database = TestDatabase.sqlite(folder, true);
        String[] arguments = mistake.arguments().stream()
                .map(argument -> argument.replace("FILES", files.toString()).replace("FOLDER", folder.toString()))
                .toArray(String[]::new);
        try (SampleProcess sample = SampleProcess.start("mistake", database, arguments)) {
            assertThat(sample.end()).as(sample.output()).isEqualTo(1);
            assertThat(pageOf(sample.output(), files)).isEqualTo(mistake.page());
        }
    }

    private String pageOf(String output, Path files) {
        return output.substring(output.indexOf("Description:\n"))
                        .stripTrailing()
                        .replace(files.toString(), "FILES")
                        .replace(folder.toString(), "FOLDER")
                        .replaceAll("[0-9]+ ms", "N ms")
                + "\n";
    }

    static Stream<Mistake> mistakes() {
        return Arrays.stream(table().split("(?m)^=== ")).skip(1).map(Mistake::of);
    }

    private static String table() {
        try (InputStream table = EveryFailurePageIT.class.getResourceAsStream("/failure-pages.txt")) {
            return new String(Objects.requireNonNull(table).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A row of the table.
     *
     * @param title what is wrong
     * @param arguments of the program
     * @param files each as its name and its lines
     * @param page from its first word
     */
    private record Mistake(String title, List<String> arguments, List<List<String>> files, String page) {

        static Mistake of(String text) {
            List<String> lines = text.lines().toList();
            int end = lines.indexOf("<<<");
            List<List<String>> files = new ArrayList<>();
            for (String line : lines.subList(1, end)) {
                if (line.startsWith(">>> ")) {
                    files.add(new ArrayList<>());
                }
                if (!files.isEmpty()) {
                    files.get(files.size() - 1).add(line);
                }
            }
            String page =
                    String.join("\n", lines.subList(end + 1, lines.size())).stripTrailing() + "\n";
            return new Mistake(lines.get(0), arguments(lines.subList(1, end)), files, page);
        }

        private static List<String> arguments(List<String> lines) {
            return lines.stream()
                    .filter(line -> line.startsWith("$ "))
                    .map(line -> line.substring(2))
                    .toList();
        }

        void writeTo(Path folder) throws IOException {
            for (List<String> file : files) {
                Files.write(folder.resolve(file.get(0).substring(4)), file.subList(1, file.size()));
            }
        }

        @Override
        public String toString() {
            return title;
        }
    }
}
