package dev.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrations.testkit.MarkdownPage;
import dev.migrations.testkit.Repository;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A type that a page names is in the repository, so that renaming it reaches the page. */
class DocumentedNamesTest {

    /** A word in code type that begins like a type's name: {@code Planner}, {@code Migrations.upgrade}. */
    private static final Pattern TYPE = Pattern.compile("`([A-Z][a-z][A-Za-z]*)(?=[`.(])");

    private static final Set<String> OURS = Set.copyOf(Repository.javaTypes());

    private static final Set<String> FOREIGN = Set.of(
            "AbstractRoutingDataSource",
            "ConnectionFactory",
            "DataSource",
            "DriverManager",
            "Locale",
            "SqlSessionFactory");

    /** What the house rules say not to write, and what a page says of itself. */
    private static final Set<String> NO_TYPES = Set.of("Util", "Helper", "Manager", "Unreleased", "Release");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "README.md",
                "ARCHITECTURE.md",
                "CONTRIBUTING.md",
                "SECURITY.md",
                "docs/designs/001-state-is-an-applied-set.md",
                "docs/designs/002-half-run-revisions.md",
                "docs/reference/state-tables.md"
            })
    void everyTypeThatAPageNamesIsThere(String page) {
        List<String> missing = MarkdownPage.of(page).mentions(TYPE).stream()
                .filter(name -> !FOREIGN.contains(name) && !NO_TYPES.contains(name))
                .filter(name -> !OURS.contains(name))
                .distinct()
                .toList();
        assertThat(missing).isEmpty();
    }

    @Test
    void typesAreFound() {
        assertThat(MarkdownPage.of("ARCHITECTURE.md").mentions(TYPE)).contains("Migrations", "StatementwiseRun");
    }
}
