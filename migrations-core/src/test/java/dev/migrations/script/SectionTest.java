package dev.migrations.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrations.error.SourceLocation;
import dev.migrations.revision.Direction;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SectionTest {

    private static final String HEADER = "-- revision: x\n\n";

    @Test
    void findsTheTextBetweenTheMarks() {
        RevisionBody body = body("-- migrate: upgrade\nSELECT 1;\n\n-- migrate: downgrade\n  SELECT 2;");

        assertThat(body.sections()).extracting(SectionTest::text).containsExactly("SELECT 1;\n\n", "  SELECT 2;");
        assertThat(body.sections())
                .extracting(Section::start)
                .containsExactly(new SourceLocation("a.sql", 4), new SourceLocation("a.sql", 7));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-- migrate: upgrade",
                "--migrate:upgrade",
                "--\tMIGRATE \t:  Upgrade\t ",
                "-- migrate: upgrade\r"
            })
    void acceptsTheSpelling(String mark) {
        Section section = only(mark + "\nSELECT 1;\n");

        assertThat(section.direction()).isEqualTo(Direction.UPGRADE);
        assertThat(section.transactional()).isTrue();
        assertThat(section.dialects()).isEmpty();
        assertThat(section.mark()).isEqualTo(mark.stripTrailing());
        assertThat(text(section)).isEqualTo("SELECT 1;\n");
    }

    @Test
    void readsTheOptions() {
        Section section = only("-- migrate: upgrade dialect=mysql,mariadb  transaction=none\n");

        assertThat(section.transactional()).isFalse();
        assertThat(section.dialects()).containsExactlyInAnyOrder("mysql", "mariadb");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-- migrate: upgrade", "-- migrate: upgrade\n", "-- migrate: upgrade\r\n"})
    void aSectionMayBeEmpty(String text) {
        assertThat(text(only(text))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'it''s\n-- migrate: downgrade\n'",
                "COPY t FROM stdin;\n-- migrate: downgrade\n\\.\n",
                "/*\n-- migrate: downgrade\n*/",
                "$$\n-- migrate: downgrade\n$$"
            })
    void aMarkIsAMarkWhereverItsLineIs(String sql) {
        assertThat(body("-- migrate: upgrade\n" + sql).sections())
                .extracting(Section::direction)
                .containsExactly(Direction.UPGRADE, Direction.DOWNGRADE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " -- migrate: downgrade",
                "SELECT 1; -- migrate: downgrade",
                "-- to migrate: downgrade",
                "-- migrates: downgrade",
                "-- migrate downgrade",
                "- - migrate: downgrade",
                "--- migrate: downgrade"
            })
    void aLineThatDoesNotBeginLikeAMarkIsText(String line) {
        assertThat(text(only("-- migrate: upgrade\n" + line + "\n"))).isEqualTo(line + "\n");
    }

    @Test
    void aDatabaseGetsItsOwnSectionElseTheOneForAll() {
        RevisionBody body = body("""
                -- migrate: upgrade
                all
                -- migrate: upgrade dialect=mysql
                mysql
                -- migrate: upgrade dialect=mariadb,h2
                mariadb
                """);

        assertThat(upgrade(body, "mariadb", "mysql")).contains("mariadb\n");
        assertThat(upgrade(body, "mysql")).contains("mysql\n");
        assertThat(upgrade(body, "postgresql")).contains("all\n");
        assertThat(body.section(Direction.DOWNGRADE, List.of("mysql"))).isEmpty();
    }

    @Test
    void mariaDbTakesTheSectionForMySql() {
        RevisionBody body = body("-- migrate: upgrade\nall\n-- migrate: upgrade dialect=mysql\nmysql\n");

        assertThat(upgrade(body, "mariadb", "mysql")).contains("mysql\n");
    }

    @Test
    void aDatabaseWithoutASectionHasNone() {
        RevisionBody body = body("-- migrate: upgrade dialect=sqlite\n");

        assertThat(body.section(Direction.UPGRADE, List.of("postgresql"))).isEmpty();
    }

    @Test
    void refusesAFileWithoutAnUpgrade() {
        assertThatThrownBy(() -> body("-- migrate: downgrade\n"))
                .hasMessage("a.sql, line 1: the file has no upgrade section. Add the line '-- migrate: upgrade' "
                        + "and the SQL after it; nothing after it means nothing to do.");
    }

    @Test
    void refusesTheSameSectionTwice() {
        assertThatThrownBy(() -> body("-- migrate: upgrade\n\n-- migrate: upgrade transaction=none\n"))
                .hasMessage("a.sql, line 5: the section of line 3 is for the same direction and database. "
                        + "Join the two, or give one of them a dialect= of its own.");
    }

    @Test
    void refusesTwoSectionsForOneDialect() {
        assertThatThrownBy(() -> body(
                        "-- migrate: upgrade dialect=mysql,h2\n-- migrate: upgrade\n-- migrate: upgrade dialect=h2\n"))
                .hasMessage("a.sql, line 5: the section of line 3 is for the same direction and database. "
                        + "Join the two, or give one of them a dialect= of its own.");
    }

    @Test
    void givesMarkAndTextForStoring() {
        String text = "--migrate: upgrade transaction=none\r\nSELECT 'ü';\r\n";
        int bytes = text.length() + 1;

        assertThat(only(text).textUpTo(bytes)).contains(text);
        assertThat(only(text).textUpTo(bytes - 1)).isEmpty();
    }

    @Test
    void aStoredSectionIsTheSectionAgain() {
        String stored = "-- migrate: downgrade transaction=none\r\nSELECT 'ü';\r\n";
        Section section = Section.ofStored(Direction.DOWNGRADE, stored, new SourceLocation("stored downgrade of x", 1));

        assertThat(section.transactional()).isFalse();
        assertThat(section.start()).isEqualTo(new SourceLocation("stored downgrade of x", 2));
        assertThat(text(section)).isEqualTo("SELECT 'ü';\r\n");
        assertThat(section.textUpTo(1 << 20)).contains(stored);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "SELECT 1;",
                "\n-- migrate: downgrade\n",
                "-- migrate: upgrade\n",
                "-- migrate: downgrade\n-- migrate: upgrade\n"
            })
    void refusesAStoredTextThatIsNotOneSection(String stored) {
        SourceLocation origin = new SourceLocation("stored downgrade of x", 1);

        assertThatThrownBy(() -> Section.ofStored(Direction.DOWNGRADE, stored, origin))
                .hasMessage("stored downgrade of x, line 1: the stored text is not one downgrade section with its mark "
                        + "line. Somebody has changed it in the database; use the revision's file instead.");
    }

    static String text(Section section) {
        StringWriter text = new StringWriter();
        try (Reader reader = section.open()) {
            reader.transferTo(text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return text.toString();
    }

    private static Optional<String> upgrade(RevisionBody body, String... dialects) {
        return body.section(Direction.UPGRADE, List.of(dialects)).map(SectionTest::text);
    }

    private static RevisionBody body(String text) {
        return RevisionFile.of("a.sql", HEADER + text).body();
    }

    private static Section only(String text) {
        List<Section> sections = body(text).sections();
        assertThat(sections).hasSize(1);
        return sections.get(0);
    }
}
