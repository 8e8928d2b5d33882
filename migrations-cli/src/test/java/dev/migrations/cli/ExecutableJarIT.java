package dev.migrations.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The executable jar, as a person starts it. */
class ExecutableJarIT {

    private static final Path JAR = Path.of(System.getProperty("cli.jar")).toAbsolutePath();
    private static final Path ENV = Path.of("/usr/bin/env");
    private static final Path SCRIPT = Path.of("/usr/bin/script");
    private static final int ENDED_BY_SIGTERM = 143;
    private static final int ENDED_BY_SIGINT = 130;

    /** Counts for far longer than this test lasts. */
    private static final String LONG =
            "CREATE TABLE long AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n"
                    + " WHERE i < 100000000000) SELECT count(*) AS c FROM n;";

    @TempDir
    private Path directory;

    private record Outcome(int status, String out, String err) {}

    @BeforeEach
    void start() {
        Prompt.inProject(directory);
    }

    private static List<String> java(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-jar",
                JAR.toString()));
        command.addAll(Arrays.asList(arguments));
        return command;
    }

    private ProcessBuilder builder(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
        builder.environment().remove("NO_COLOR");
        builder.environment().put("TERM", "xterm");
        return builder.redirectError(directory.resolve("err").toFile());
    }

    private Outcome run(List<String> command, String input) throws Exception {
        Process process = builder(command).start();
        process.outputWriter(StandardCharsets.UTF_8).append(input).flush();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), out, Files.readString(directory.resolve("err")));
    }

    private Outcome run(String... arguments) throws Exception {
        return run(java(arguments), "");
    }

    /** Through a pseudo-terminal; what the terminal shows. */
    private Outcome onTerminal(String input, String... arguments) throws Exception {
        assumeThat(SCRIPT).as("util-linux's script makes the terminal").isExecutable();
        return run(List.of(SCRIPT.toString(), "-qec", String.join(" ", java(arguments)), "/dev/null"), input);
    }

    @Test
    void answersWithoutADatabase() throws Exception {
        Outcome version = run("--version");

        assertThat(version.out()).startsWith("migrations 0.").contains("Java ");
        assertThat(version.err()).isEmpty();
        assertThat(version.status()).isZero();
    }

    @Test
    void upgradesAndKeepsStandardOutputForTheAnswer() throws Exception {
        Outcome upgrade = run("upgrade");

        assertThat(VerbsTest.times(upgrade.out())).endsWith("at e, 5 applied in N ms\n");
        assertThat(upgrade.err()).isEmpty();
        assertThat(run("status", "--exit-code").status()).isZero();
        assertThat(run("upgrade", "zzzz").status()).isEqualTo(2);
    }

    @Test
    void hasTheDriversAndTheLicences() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            assertThat(text(jar, "META-INF/services/java.sql.Driver"))
                    .contains("org.sqlite.JDBC", "org.postgresql.Driver", "org.mariadb.jdbc.Driver", "org.h2.Driver");
            assertThat(text(jar, "META-INF/LICENSE")).contains("Apache License", "Version 2.0");
            List<String> texts = text(jar, "META-INF/THIRD-PARTY.md")
                    .lines()
                    .filter(line -> line.contains("| META-INF/"))
                    .map(line -> line.substring(line.lastIndexOf("META-INF/")).replaceAll("(,.*)?[ |]+$", ""))
                    .toList();
            assertThat(texts)
                    .hasSizeGreaterThan(5)
                    .allSatisfy(path -> assertThat(jar.getEntry(path)).as(path).isNotNull());
        }
    }

    private static String text(JarFile jar, String path) throws IOException {
        return new String(jar.getInputStream(jar.getEntry(path)).readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void sigtermTakesTheRunningRevisionBackAndEndsWith143() throws Exception {
        assertThat(stoppedBy("TERM")).isEqualTo(ENDED_BY_SIGTERM);
    }

    @Test
    @Tag("slow")
    void ctrlCTakesTheRunningRevisionBackAndEndsWith130() throws Exception {
        assertThat(stoppedBy("INT")).isEqualTo(ENDED_BY_SIGINT);
    }

    /** Sends the signal while a revision runs, and sees that it is taken back and the lock gone. */
    private int stoppedBy(String signal) throws Exception {
        assumeThat(ENV)
                .as("which lets signals through that the builder's shell ignores")
                .isExecutable();
        new Prompt(directory).revision("f", "e", LONG, "");
        List<String> command = new ArrayList<>(List.of(ENV.toString(), "--default-signal=" + signal));
        command.addAll(java("upgrade"));
        Process process = builder(command).start();
        try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
            assertThat(lines.lines().anyMatch(line -> line.startsWith("upgraded e")))
                    .isTrue();
            new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid()))
                    .start()
                    .waitFor();
            process.waitFor();
        }
        assertThat(Files.readString(directory.resolve("err"))).contains("error: ");
        assertThat(run("current").out()).isEqualTo("e (current) create e\n");
        assertThat(VerbsTest.times(run("downgrade").out())).endsWith("at d, 1 taken back in N ms\n");
        return process.exitValue();
    }

    /** Types only when it is asked: before that the terminal itself would show what is typed. */
    @Test
    @Tag("slow")
    void aPasswordIsAskedForAndNotShown() throws Exception {
        assumeThat(SCRIPT).as("util-linux's script makes the terminal").isExecutable();
        List<String> command = java(
                "status", "--url", "jdbc:postgresql://127.0.0.1:1/x", "--user", "me", "--set", "connect-timeout=0s");
        Process process = builder(List.of(SCRIPT.toString(), "-qec", String.join(" ", command), "/dev/null"))
                .start();
        StringBuilder shown = new StringBuilder();
        try (var terminal = process.inputReader(StandardCharsets.UTF_8)) {
            for (int c = terminal.read(); c >= 0; c = terminal.read()) {
                shown.append((char) c);
                if (shown.toString().endsWith("Password: ")) {
                    process.outputWriter(StandardCharsets.UTF_8)
                            .append("geheim\n")
                            .flush();
                }
            }
        }
        assertThat(shown.toString()).contains("Password: ", " refused").doesNotContain("geheim");
        assertThat(process.waitFor()).isEqualTo(1);
    }

    @Test
    @Tag("slow")
    void aTerminalGetsColours() throws Exception {
        assertThat(onTerminal("", "history").out()).contains("\u001b[33me\u001b[0m");
        assertThat(onTerminal("", "history", "--color=never").out()).doesNotContain("\u001b");
        assertThat(run("history").out()).doesNotContain("\u001b");
    }

    @Test
    @Tag("slow")
    void aPersonAtATerminalIsAsked() throws Exception {
        run("upgrade");

        assertThat(onTerminal("n\n", "downgrade", "base").status()).isEqualTo(2);
        assertThat(run("current").out()).isEqualTo("e (current, head) create e\n");
        assertThat(onTerminal("y\n", "downgrade", "base").out()).contains("Go on? [y/N] ");
        assertThat(run("current").out()).isEqualTo("base\n");
    }
}
