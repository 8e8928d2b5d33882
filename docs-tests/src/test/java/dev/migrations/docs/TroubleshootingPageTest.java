package dev.migrations.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.migrations.error.MigrationException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each failure of the engine, the starter and the command has a heading, and no heading is about nothing. */
class TroubleshootingPageTest {

    private static final String PAGE = "docs/troubleshooting.md";
    private static final String HEADING = "### ";

    /** Where a code is not the name of the type; the test of the error codes holds all of them. */
    private static final Map<String, String> OTHER_NAMES = Map.of(
            "multiple-heads", "several-heads",
            "script-syntax", "syntax",
            "interrupted-run", "interrupted");

    @Test
    void eachFailureHasOneHeading() {
        assertThat(headings()).containsExactlyInAnyOrderElementsOf(codes().toList());
    }

    @Test
    void eachHeadingIsFollowedByText() {
        List<String> lines = Block.lines(PAGE);
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(HEADING)) {
                assertThat(lines.get(i + 1)).as(lines.get(i)).isNotBlank();
            }
        }
    }

    private static List<String> headings() {
        return Block.lines(PAGE).stream()
                .filter(line -> line.startsWith(HEADING))
                .map(line -> line.substring(HEADING.length()))
                .toList();
    }

    private static Stream<String> codes() {
        Stream<String> failures = new ClassFileImporter()
                .importPackages("dev.migrations").stream()
                        .filter(type -> type.isAssignableTo(MigrationException.class))
                        .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
                        .filter(type -> !type.getName().startsWith("dev.migrations.docs."))
                        .map(JavaClass::getSimpleName)
                        .map(TroubleshootingPageTest::code);
        return Stream.concat(failures, Stream.of("usage", "internal")).distinct();
    }

    private static String code(String type) {
        String name = type.replaceFirst("Exception$", "")
                .replaceAll("(?<=[a-z])(?=[A-Z])|(?<=A)(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
        return OTHER_NAMES.getOrDefault(name, name);
    }
}
