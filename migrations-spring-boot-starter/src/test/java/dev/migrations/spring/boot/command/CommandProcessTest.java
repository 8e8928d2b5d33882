package dev.migrations.spring.boot.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command of an application, in a process of its own, which ends with the command's exit status. */
class CommandProcessTest {

    @TempDir
    private Path folder;

    private record Outcome(int status, String out, String err) {}

    private Outcome run(String... arguments) throws Exception {
        return runOn(System.getProperty("java.class.path"), arguments);
    }

    private Outcome runOn(String classPath, String... arguments) throws Exception {
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                classPath,
                ShopApplication.class.getName(),
                "--spring.datasource.url=jdbc:sqlite:" + folder.resolve("shop.db")));
        command.addAll(Arrays.asList(arguments));
        int status = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start()
                .waitFor();
        return new Outcome(
                status,
                Files.readString(out, StandardCharsets.UTF_8)
                        .replace("printed by the application" + System.lineSeparator(), ""),
                Files.readString(err, StandardCharsets.UTF_8));
    }

    @Test
    void runsInPlaceOfTheApplicationAndStartsNothingOfIt() throws Exception {
        Outcome status = run("migrations", "status", "--exit-code");

        assertThat(status.out()).isEqualTo("""
                SQLite 3.54: pending
                current: base
                head:    0002
                0 applied, 2 pending
                """);
        assertThat(status.err()).doesNotContain("STARTED");
        assertThat(status.status()).isEqualTo(3);
    }

    @Test
    @Tag("slow")
    void upgradesAndSpeaksJson() throws Exception {
        Outcome upgrade = run("migrations", "upgrade", "0001", "--format", "json");

        assertThat(upgrade.out().replaceAll("Ms\": \\d+", "Ms\": 0")).isEqualTo("""
                {
                  "direction": "upgrade",
                  "steps": [
                    {
                      "revision": "0001",
                      "message": "create poets",
                      "executionMs": 0
                    }
                  ],
                  "current": ["0001"],
                  "warnings": [],
                  "elapsedMs": 0
                }
                """);
        assertThat(upgrade.status()).isZero();
    }

    @Test
    @Tag("slow")
    void revisionsThatAreBeansAreSeenWithoutTheDatabase() throws Exception {
        Outcome heads = run("--spring.profiles.active=revision-bean", "migrations", "heads");
        Outcome check = run("--spring.profiles.active=revision-bean", "migrations", "check", "--files-only");

        assertThat(heads.out()).isEqualTo("0003 (head) count stars\n");
        assertThat(heads.err()).doesNotContain("STARTED");
        assertThat(check.out()).doesNotContain("error");
        assertThat(folder.resolve("shop.db")).doesNotExist();
    }

    @Test
    @Tag("slow")
    void scriptsHaveTheApplicationsConfigurationAndNeedNoDatabase() throws Exception {
        Outcome script = run("--migrations.table=shop_state", "migrations", "upgrade", "base:0002", "--sql");
        Outcome java = run("--spring.profiles.active=revision-bean", "migrations", "upgrade", "base:head", "--sql");

        assertThat(script.out()).startsWith(".bail on\n").contains("INSERT INTO shop_state ");
        assertThat(java.out()).startsWith(".bail on\n").contains("CREATE TABLE stars (id INTEGER);");
        assertThat(folder.resolve("shop.db")).doesNotExist();
    }

    @Test
    @Tag("slow")
    void aMistakeIsOneMessageAndAnExitStatus() throws Exception {
        Outcome mistake = run("--migrations.command-name=db", "db", "upgrade", "zzzz");

        assertThat(mistake.out()).isEmpty();
        assertThat(mistake.err()).contains("error: ").doesNotContain("\tat ").doesNotContain("APPLICATION FAILED");
        assertThat(mistake.status()).isEqualTo(2);
    }

    @Test
    void withoutTheCommandLineItSaysSo() throws Exception {
        String classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> !entry.contains("migrations-cli"))
                .collect(Collectors.joining(File.pathSeparator));

        Outcome outcome = runOn(classPath, "migrations", "status");

        assertThat(outcome.err()).isEqualTo("""
                error: 'migrations' is the command of dev.migrations:migrations-cli, which this application does not have.
                Add it to the dependencies, or set migrations.command-name to another word if this was meant for the application.
                """);
        assertThat(outcome.status()).isEqualTo(2);
    }
}
