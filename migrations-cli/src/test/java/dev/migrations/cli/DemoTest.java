package dev.migrations.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DemoTest {

    @Test
    void tellsTheWholeStory() {
        String told = new Prompt(Path.of("")).out("demo");

        assertThat(told)
                .contains("$ migrations init \"create poets\"\n")
                .containsSubsequence("$ migrations upgrade\n", ", 2 applied in ")
                .containsSubsequence("$ migrations create \"create poems\"", "Two heads: ")
                .containsSubsequence("$ migrations merge -m \"join lifespan and poems\"\n", "created migrations/")
                .containsSubsequence("$ migrations history --graph\n", "(current, head, merge point)", "|\\\n", "|/\n")
                .containsSubsequence("$ migrations downgrade lifespan --yes\n", ", 1 taken back in ")
                .doesNotContain("error:");
    }
}
