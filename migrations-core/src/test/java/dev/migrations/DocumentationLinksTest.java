package dev.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrations.testkit.MarkdownPage;
import dev.migrations.testkit.Repository;
import java.util.List;
import org.junit.jupiter.api.Test;

class DocumentationLinksTest {

    @Test
    void everyRelativeLinkLeadsToSomething() {
        List<String> broken = Repository.pages().stream()
                .flatMap(page -> page.relativeLinks().stream()
                        .filter(link -> !page.resolves(link))
                        .map(link -> page + " -> " + link))
                .toList();
        assertThat(broken).isEmpty();
    }

    @Test
    void linksAreFound() {
        assertThat(MarkdownPage.of("README.md").relativeLinks()).contains("ARCHITECTURE.md", "#branches-and-merges");
    }

    @Test
    void aLinkToNothingIsNoticed() {
        MarkdownPage readme = MarkdownPage.of("README.md");
        assertThat(List.of("NOTHING.md", "#nothing", "README.md#nothing")).noneMatch(readme::resolves);
    }
}
