package dev.migrations.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The built jar as its own command. */
class CommandIT {

    @TempDir
    Path folder;

    private record Outcome(int status, String out, String err) {}

    private Outcome run(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-jar",
                Path.of(System.getProperty("sample.jar")).toAbsolutePath().toString(),
                "--spring.datasource.url=" + TestDatabase.sqlite(folder, true).url(),
                "migrations"));
        command.addAll(Arrays.asList(arguments));
        Process process = new ProcessBuilder(command)
                .redirectError(folder.resolve("err").toFile())
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), out, Files.readString(folder.resolve("err")));
    }

    @Test
    void answersHistoryInBothFormats() throws Exception {
        Outcome text = run("history", "--graph");
        Outcome json = run("history", "--format", "json");

        assertThat(text.out()).isEqualTo("""
                *  3f9c0a11be02 (head, merge point, pending) join cost and search
                |\\
                | *  f2287bd6e910 (pending) fill in search text
                | *  8d06f3ab5c29 (search, pending) add search text
                * |  a90c4e17d5b8 (pending) estimate old costs
                * |  1e5b90d3c7f4 (cost, pending) add tokens and cost
                |/
                *  c41f6a8e2b07 (branch point, pending) temperature as a number
                *  b7e2d94f0a61 (pending) forget raw replies
                *  57dc007f6d46 (pending) index exchanges by chat
                *  94bcac9585c9 (pending) create chats and exchanges
                """);
        assertThat(JsonPath.<List<String>>read(json.out(), "$.revisions[*].revision"))
                .hasSize(9)
                .startsWith("94bcac9585c9")
                .endsWith("3f9c0a11be02");
    }

    @Test
    void startsNoWebServer() throws Exception {
        Outcome outcome = run("current");

        assertThat(outcome.out()).isEqualTo("base\n");
        assertThat(outcome.err()).doesNotContain("Tomcat");
        assertThat(outcome.status()).isZero();
    }
}
