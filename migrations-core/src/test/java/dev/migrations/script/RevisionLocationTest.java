package dev.migrations.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RevisionLocationTest {

    @ParameterizedTest
    @ValueSource(strings = {"classpath:db/migrations", "classpath:/db/migrations", "classpath:db/migrations/"})
    void aFolderOnTheClassPath(String text) {
        RevisionLocation location = RevisionLocation.parse(text);

        assertThat(location.isOnClassPath()).isTrue();
        assertThat(location.path()).isEqualTo("db/migrations");
        assertThat(location).hasToString(text).isEqualTo(RevisionLocation.DEFAULT);
        assertThat(location).hasSameHashCodeAs(RevisionLocation.DEFAULT);
    }

    @ParameterizedTest
    @CsvSource({
        "file:./migrations, migrations",
        "./migrations/, migrations",
        "migrations, migrations",
        "file:migrations, migrations",
        "file:/srv/migrations, /srv/migrations",
        "file:///srv/x/../migrations, /srv/migrations",
        "/srv/my migrations, /srv/my migrations",
        "../migrations, ../migrations",
        "., .",
        "file:., .",
        "./x/.., ."
    })
    void aDirectory(String text, Path directory) {
        RevisionLocation location = RevisionLocation.parse(text);

        assertThat(location.isOnClassPath()).isFalse();
        assertThat(Path.of(location.path())).isEqualTo(directory);
        assertThat(location).hasToString(text).isEqualTo(RevisionLocation.of(directory));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "\"\"|it is empty",
                "\" \"|it is empty",
                "file:|it is empty",
                "classpath:|it names no folder, and all of the class path cannot be searched",
                "classpath:/|it names no folder, and all of the class path cannot be searched",
                "classpath:db//migrations|'' cannot be a folder on the class path",
                "classpath:../secrets|'..' cannot be a folder on the class path",
                "classpath:db/**|'**' cannot be a folder on the class path",
                "classpath:db\\migrations|'db\\migrations' cannot be a folder on the class path",
                "classpath*:db/migrations|'classpath*:' is not known",
                "filesystem:db/migrations|'filesystem:' is not known",
                "CLASSPATH:db/migrations|'CLASSPATH:' is not known"
            })
    void refusesWhatIsNoLocation(String text, String why) {
        assertThatThrownBy(() -> RevisionLocation.parse(text))
                .hasMessage("'" + text + "' is not a location of revisions: " + why + ". Write classpath:db/migrations "
                        + "for a folder on the class path, or file:./migrations for a directory.");
    }

    @Test
    void refusesAPathThatTheSystemDoesNotKnow() {
        assertThatThrownBy(() -> RevisionLocation.parse("a\0b"))
                .isInstanceOf(RevisionLocationException.class)
                .hasMessageContaining("it is not a path of this system");
    }
}
