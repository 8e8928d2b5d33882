package dev.migrations.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrations.script.RevisionFileException.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Holds docs/reference/revision-files.md to what the code does. */
class RevisionFilesDocumentTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "reference", "revision-files.md");

    @ParameterizedTest
    @EnumSource(Problem.class)
    void listsTheProblem(Problem problem) throws IOException {
        assertThat(Files.readString(DOCUMENT)).contains("\n| `" + problem + "` | ");
    }

    @Test
    void itsFirstExampleIsARevisionFile() throws IOException {
        String document = Files.readString(DOCUMENT);
        int start = document.indexOf("-- revision:");
        RevisionFile file = RevisionFile.of("a.sql", document.substring(start, document.indexOf("```", start)));

        assertThat(file.revision()).hasToString("57dc007f6d46 create exchanges table");
        assertThat(file.body().sections()).hasSize(2);
    }

    @Test
    void itsMessagesAreTheRealOnes() throws IOException {
        String document = Files.readString(DOCUMENT);
        String name = "db/migrations/0002_search.sql";

        assertThatThrownBy(() -> RevisionFile.of(name, "-- revision: 0002\n-- down_revision: 0001\n"))
                .satisfies(e -> assertThat(document).contains("\n" + e.getMessage() + "\n"));
        assertThatThrownBy(() -> RevisionFile.of(
                                name, "-- revision: 0002\n-- migrate: upgrade\n\n\n\n\n\n\n-- migrate: down\n")
                        .body())
                .satisfies(e -> assertThat(document).contains("\n" + e.getMessage() + "\n"));
    }
}
