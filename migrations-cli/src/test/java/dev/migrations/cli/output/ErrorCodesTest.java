package dev.migrations.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.migrations.error.MigrationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each failure has the code and the exit status that the reference page says; programs rely on both. */
class ErrorCodesTest {

    private static final Path PAGE = Path.of("..", "docs", "reference", "error-codes.md");

    @Test
    void thePageHasEachFailureOnce() throws IOException {
        try (Stream<String> lines = Files.lines(PAGE)) {
            List<String> rows = lines.filter(line -> line.startsWith("| `"))
                    .map(line -> line.substring(0, line.indexOf('|', line.indexOf('|', 2) + 1) + 1))
                    .toList();
            assertThat(rows).containsExactlyElementsOf(expected());
        }
    }

    private static List<String> expected() {
        return Stream.concat(
                        failures().map(type -> row(ErrorCodes.code(type), ErrorCodes.status(type))),
                        Stream.of(row("usage", ExitStatus.USAGE), row("internal", ExitStatus.FAILED)))
                .sorted()
                .toList();
    }

    private static Stream<String> failures() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("dev.migrations").stream()
                        .filter(type -> type.isAssignableTo(MigrationException.class))
                        .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
                        .map(JavaClass::getSimpleName);
    }

    private static String row(String code, ExitStatus status) {
        return "| `" + code + "` | " + status.code() + " |";
    }
}
