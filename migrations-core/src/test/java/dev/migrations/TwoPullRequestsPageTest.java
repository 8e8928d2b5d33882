package dev.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrations.testkit.MarkdownPage;
import dev.migrations.testkit.RevisionFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page on two pull requests shows, done. */
class TwoPullRequestsPageTest {

    private static final List<String> FILES =
            MarkdownPage.of("docs/how-to/two-pull-requests.md").blocks("sql");
    private static final List<String> TEXTS =
            MarkdownPage.of("docs/how-to/two-pull-requests.md").blocks("");

    @TempDir
    Path folder;

    private Authoring authoring;

    @BeforeEach
    void bothFiles() throws IOException {
        new RevisionFolder(folder)
                .revision("94bcac9585c9")
                .upgrade("CREATE TABLE poet (id INTEGER PRIMARY KEY);")
                .downgrade("DROP TABLE poet;");
        Files.writeString(folder.resolve("invoice.sql"), FILES.get(0));
        Files.writeString(folder.resolve("lifespan.sql"), FILES.get(1));
        authoring = Authoring.in(folder.toString())
                .clock(Clock.fixed(Instant.parse("2026-11-20T10:40:00Z"), ZoneOffset.UTC))
                .random(() -> 0x3f9c0a11be02L);
    }

    private void upgrade() {
        Migrations.builder("jdbc:sqlite:" + folder.resolve("poets.db"))
                .location(folder.toString())
                .build()
                .upgrade();
    }

    @Test
    void theNextRevisionStops() {
        assertThatThrownBy(() -> authoring.create("next"))
                .hasMessage(TEXTS.get(0).strip().replace("(", "(" + folder + "/"));
    }

    @Test
    void aRebaseChangesOneLine() throws IOException {
        authoring.rebase("27c6a30d7c24");

        assertThat(Files.readString(folder.resolve("lifespan.sql"))).isEqualTo(FILES.get(2));
        upgrade();
    }

    @Test
    void aMergeIsAThirdFile() throws IOException {
        assertThat(Files.readString(authoring.merge().file())).isEqualTo(FILES.get(3));
        upgrade();
    }
}
