package dev.migrations.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrations.cli.Prompt.Outcome;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A password is never shown, however it was given and whatever goes wrong. */
class PasswordsTest {

    private static final String SECRET = "geheim";
    private static final String NOBODY_THERE = "jdbc:postgresql://127.0.0.1:1/x";

    @TempDir
    private Path directory;

    private Prompt prompt = new Prompt(Path.of(""));

    @BeforeEach
    void start() {
        prompt = Prompt.inProject(directory);
    }

    /** With everything that makes a command say more. */
    private void staysSecret(String... options) {
        for (List<String> way : List.of(
                List.of("doctor"),
                List.of("status", "--debug", "--verbose"),
                List.of("upgrade", "--format", "json", "--debug"))) {
            String[] arguments = Stream.of(way, List.of(options), List.of("--set", "connect-timeout=0s"))
                    .flatMap(List::stream)
                    .toArray(String[]::new);
            Outcome outcome = prompt.run(arguments);
            assertThat(outcome.status()).isEqualTo(1);
            assertThat(outcome.out() + outcome.err()).isNotEmpty().doesNotContain(SECRET);
        }
    }

    @Test
    void inAUrl() {
        staysSecret("--url", NOBODY_THERE + "?user=me&password=" + SECRET);
    }

    @Test
    void inAUrlWithALogin() {
        prompt.variable("DATABASE_URL", "postgres://me:" + SECRET + "@127.0.0.1:1/x");
        prompt.file("migrations.yml", "location: revisions\n");
        staysSecret();
    }

    @Test
    void inAVariable() {
        prompt.variable("MIGRATIONS_PASSWORD", SECRET);
        staysSecret("--url", NOBODY_THERE, "--user", "me");
    }

    @Test
    void inAFile() {
        prompt.file("password", SECRET + "\n");
        staysSecret(
                "--url",
                NOBODY_THERE,
                "--user",
                "me",
                "--password-file",
                prompt.path("password").toString());
    }

    @Test
    void inTheProjectsFile() {
        prompt.file("migrations.yml", "url: " + NOBODY_THERE + "\nuser: me\npassword: " + SECRET + "\n");
        staysSecret("--location", prompt.path("revisions").toString());
    }

    @Test
    void inAnswerToTheQuestion() {
        prompt.answering(SECRET, SECRET, SECRET);
        staysSecret("--url", NOBODY_THERE, "--user", "me");
    }

    @Test
    void inAUrlThatCannotBeUsed() {
        Outcome outcome = prompt.run("status", "--debug", "--url", "mongodb://me:" + SECRET + "@host/db");
        assertThat(outcome.out() + outcome.err()).contains("error: ").doesNotContain(SECRET);
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        Outcome outcome = prompt.run("status", "--password-file", "nowhere");
        assertThat(outcome.err())
                .startsWith("error: The file nowhere cannot be read")
                .doesNotContain("\tat ");
        assertThat(outcome.status()).isEqualTo(2);
    }

    @Test
    void badYamlIsShownByItsLine() {
        prompt.file("migrations.yml", "url: jdbc:sqlite:app.db\npassword " + SECRET + "\n");
        Outcome outcome = prompt.run("status");
        assertThat(outcome.err())
                .startsWith("error: ")
                .contains("migrations.yml, line ")
                .doesNotContain(SECRET)
                .doesNotContain("\tat ");
        assertThat(outcome.status()).isEqualTo(2);
    }
}
