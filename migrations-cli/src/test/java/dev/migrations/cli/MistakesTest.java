package dev.migrations.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrations.cli.Prompt.Outcome;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every mistake gets one clear message, the right exit status, and no stack trace. */
class MistakesTest {

    @TempDir
    private Path directory;

    private Prompt prompt = new Prompt(Path.of(""));

    @BeforeEach
    void start() {
        prompt = Prompt.inProject(directory);
    }

    private void mistake(int status, String message, String... arguments) {
        Outcome outcome = prompt.run(arguments);
        assertThat(outcome.err()).isEqualTo(message);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.status()).isEqualTo(status);
    }

    @Test
    void noCommand() {
        mistake(2, """
                error: No command was given.
                See migrations --help.
                """);
    }

    @Test
    void anUnknownCommand() {
        mistake(2, """
                error: Unmatched argument at index 0: 'upgarde'.
                Did you mean upgrade? See migrations --help.
                """, "upgarde");
    }

    @Test
    void anUnknownOption() {
        mistake(2, """
                error: Unknown option: '--hard'.
                See migrations downgrade --help.
                """, "downgrade", "--hard");
    }

    @Test
    void aMissingArgument() {
        mistake(2, """
                error: Missing required parameter: 'TARGET'.
                See migrations stamp --help.
                """, "stamp");
    }

    @Test
    void noDatabase() {
        prompt.file("migrations.yml", "location: revisions\n");

        mistake(2, """
                error: No database is named.
                Give --url jdbc:..., set MIGRATIONS_URL, or write  url: jdbc:...  into migrations.yml.
                """, "status");
    }

    @Test
    void aUrlOfNoKnownForm() {
        mistake(2, """
                error: The database's URL (--url) is not one that can be used.
                Write jdbc:sqlite:app.db, jdbc:postgresql://host/name, or postgres://user@host/name.
                """, "status", "--url", "mongodb://me:secret@host/db");
    }

    @Test
    void anUnknownRevision() {
        assertThat(prompt.run("upgrade", "zzzz").status()).isEqualTo(2);
        assertThat(prompt.run("upgrade", "zzzz").err()).startsWith("error: There is no revision");
        assertThat(prompt.run("show", "zzzz").status()).isEqualTo(2);
    }

    @Test
    void headWhereThereAreTwo() {
        prompt.revision("f", "d", "CREATE TABLE f (x INTEGER);", "");

        Outcome outcome = prompt.run("upgrade", "head");

        assertThat(outcome.status()).isEqualTo(4);
        assertThat(outcome.err()).contains("e create e").contains("f create f").doesNotContain("\tat ");
    }

    @Test
    void anUnreachableDatabase() {
        Outcome outcome = prompt.run(
                "status",
                "--url",
                "jdbc:postgresql://127.0.0.1:1/x?user=me&password=geheim",
                "--set",
                "connect-timeout=0s");

        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.err()).startsWith("error: ").doesNotContain("geheim").doesNotContain("\tat ");
    }

    @Test
    void aLocationThatIsNotThere() {
        Outcome outcome = prompt.run("heads", "--location", "nowhere");

        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.err()).startsWith("error: ").contains("nowhere");
    }

    @Test
    void errorsAreJsonWhereAnswersAre() {
        Outcome outcome = prompt.run("--format", "json", "status", "--url", "x");

        assertThat(outcome.out()).isEqualTo("""
                {
                  "error": {
                    "code": "invalid-setting",
                    "message": "The database's URL (--url) is not one that can be used.",
                    "action": "Write jdbc:sqlite:app.db, jdbc:postgresql://host/name, or postgres://user@host/name."
                  }
                }
                """);
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.status()).isEqualTo(2);
    }

    @Test
    void evenThoseOfTheCommandLine() {
        Outcome outcome = prompt.run("status", "--format=json", "--hard");

        assertThat(outcome.out()).contains("\"code\": \"usage\"");
        assertThat(outcome.status()).isEqualTo(2);
    }

    @Test
    void aFailureNamesRevisionFileAndLine() {
        prompt.revision("f", "e", "CREATE TABLE f (x INTEGER);\nCREATE TABLE a (x INTEGER);", "");

        Outcome outcome = prompt.run("upgrade", "--format=json");

        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.out())
                .contains("\"code\": \"revision-failed\"")
                .contains("\"revision\": \"f\"")
                .contains("\"line\": 7");
    }

    @Test
    void stackTracesAreForThoseWhoAskForThem() {
        assertThat(prompt.run("upgrade", "zzzz", "--debug").err()).contains("\tat dev.migrations");
    }
}
