package dev.migrations.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrations.cli.Prompt.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A newer release has applied e, whose file is not here. */
class StoredDowngradeTest {

    private static final String TEXT = """
            stored for e:
              -- migrate: downgrade
              DROP TABLE e;
            """;

    @TempDir
    private Path directory;

    private Prompt prompt = new Prompt(Path.of(""));

    @BeforeEach
    void applyWhatIsNotHere() throws IOException {
        prompt = Prompt.inProject(directory);
        prompt.out("upgrade");
        Files.delete(prompt.path("revisions/e.sql"));
    }

    @Test
    void aPersonSeesTheStoredTextAndIsAsked() {
        Outcome outcome = prompt.answering("n").run("downgrade", "d", "--stored");

        assertThat(outcome.err()).contains(TEXT + "Go on? [y/N]");
        assertThat(outcome.status()).isEqualTo(2);
    }

    @Test
    void whoDoesNotAskSeesTheStoredTextAllTheSame() {
        Outcome outcome = prompt.run("downgrade", "d", "--stored", "--yes");

        assertThat(outcome.err()).contains(TEXT);
        assertThat(outcome.out()).contains("downgraded e create e");
    }

    @Test
    void aDryRunShowsTheStoredTextAndRunsNothing() {
        assertThat(prompt.out("downgrade", "d", "--stored", "--dry-run")).endsWith("  downgrade e create e\n" + TEXT);
        assertThat(prompt.out("log")).doesNotContain("downgrade");
    }
}
