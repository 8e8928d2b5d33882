package dev.migrations.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrations.revision.Revision;
import dev.migrations.revision.RevisionId;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JavaRevisionWriterTest {

    private static Revision revision(String message) {
        return new Revision(RevisionId.of("5.7dc"), List.of(), true, List.of(), List.of(), message, "");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fill in titles|FillInTitles",
                "Größe & naïve|GroENaive",
                "2nd try|Revision2ndTry",
                "operations|RevisionOperations",
                "exception|RevisionException",
                "日本語|Revision5_7dc",
                "''|Revision5_7dc"
            })
    void aClassIsNamedAfterItsMessage(String message, String name) {
        assertThat(JavaRevisionWriter.className(revision(message))).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\"; evil(); \"", "\\", "\\u0022", "*/ x", "\n@MigrationRevision(id = \"x\")", "日本語"})
    void aMessageIsALiteralAndNothingElse(String message) {
        String text = JavaRevisionWriter.text(revision(message), "db", "Some");

        assertThat(JavaSourceReader.read(text))
                .extracting(Optional::orElseThrow)
                .extracting(JavaHeader::message)
                .containsExactly(message.strip());
    }

    @ParameterizedTest
    @ValueSource(strings = {"db/migration-files", "db/new", "2020/db", "db/_"})
    void aFolderThatIsNoPackageIsRefused(String folder) {
        WritableLocation location = new WritableLocation(RevisionLocation.parse("classpath:" + folder), Path.of(""));

        assertThatThrownBy(location::packageName)
                .hasMessage("A Java revision cannot be created at classpath:" + folder + ": '"
                        + folder.replace('/', '.') + "' cannot be the name of a package. Name a location such as"
                        + " classpath:db/migrations, which is the package db.migrations, or create a file of SQL.");
    }
}
