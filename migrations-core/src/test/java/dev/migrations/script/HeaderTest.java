package dev.migrations.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrations.revision.BranchLabel;
import dev.migrations.revision.Revision;
import dev.migrations.revision.RevisionId;
import dev.migrations.script.RevisionFileException.Problem;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderTest {

    private static final String BODY = "\n-- migrate: upgrade\n";

    @Test
    void readsEveryKey() {
        RevisionFile file = RevisionFile.of("a.sql", """
                -- revision: 57dc007f6d46
                -- revises: 94bcac9585c9, ae10
                -- depends-on: billing, 0002
                -- labels: search, cost-2025a
                -- message: create exchanges table
                -- created: 2026-11-20T10:40:00Z

                -- migrate: upgrade
                """);

        assertThat(file.revision())
                .isEqualTo(new Revision(
                        RevisionId.of("57dc007f6d46"),
                        List.of(RevisionId.of("94bcac9585c9"), RevisionId.of("ae10")),
                        false,
                        List.of("billing", "0002"),
                        List.of(BranchLabel.of("search"), BranchLabel.of("cost-2025a")),
                        "create exchanges table",
                        "a.sql"));
        assertThat(file.created()).contains(Instant.parse("2026-11-20T10:40:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-- revision: x\n-- depends-on: a, b",
                "--REVISION : x\n-- Depends_On: a,b",
                "--revision:x\n--\tDEPENDS ON\t:\ta ,\tb\t",
                "-- revision: x\r\n-- depends-on: a,b\r",
                "\uFEFF-- revision: x\n-- depends_on:a, b",
                "/* a licence\n   -- revision: not this */\n\n-- revision: x\n  /* one */ /* two */  \n-- depends-on: a, b",
                "-- A remark.\n--\n--- a rule: ---\n-- ticket: ABC-1\n-- revision: x\n-- depends-on: a, b\n \t",
                "-- depends-on: a, b\n-- revision: x"
            })
    void acceptsTheSpelling(String header) {
        Revision revision = revision(header);

        assertThat(revision.id()).isEqualTo(RevisionId.of("x"));
        assertThat(revision.dependsOn()).containsExactly("a", "b");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"'-- revises: base'| true", "'-- revises:'| true", "'-- revises: \t'| true", "'-- note'| false"})
    void tellsADeclaredBaseFromAMissingLine(String line, boolean declared) {
        Revision revision = revision("-- revision: x\n" + line);

        assertThat(revision.isBase()).isTrue();
        assertThat(revision.declaresBase()).isEqualTo(declared);
    }

    @Test
    void anEmptyListOfDependenciesOrLabelsIsNone() {
        Revision revision = revision("-- revision: x\n-- depends-on:\n-- labels:\n-- message:");

        assertThat(revision.dependsOn()).isEmpty();
        assertThat(revision.labels()).isEmpty();
        assertThat(revision.message()).isEmpty();
    }

    @Test
    void aMessageMayHoldColonsAndAnyCharacter() {
        assertThat(revision("-- revision: x\n-- message: fix: Größe, naïve 🚀 -- really ")
                        .message())
                .isEqualTo("fix: Größe, naïve 🚀 -- really");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "version: 3",
                "author: me",
                "table: labels are here",
                "some prose with a colon: like this",
                "reason: speed",
                "http://example.org/a",
                "migrate this: later"
            })
    void otherKeysAreFreeText(String remark) {
        assertThat(revision("-- revision: x\n-- " + remark).message()).isEmpty();
    }

    @Test
    void refusesAFileWithoutRevision() {
        assertThatThrownBy(() -> revision("-- message: hello"))
                .hasMessage("a.sql, line 1: the file has no revision id. "
                        + "Add a line such as '-- revision: 57dc007f6d46' before the first section.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "\uFEFF", "-- a remark"})
    void refusesAFileWithNothingInIt(String text) {
        assertThat(problem(() -> RevisionFile.of("a.sql", text))).isEqualTo(Problem.NO_REVISION);
    }

    @ParameterizedTest
    @CsvSource({
        "revsion, revision",
        "revisions, revision",
        "Revisoin, revision",
        "revise, revises",
        "revised, revises",
        "revies, revises",
        "dependson, depends-on",
        "depend_on, depends-on",
        "label, labels",
        "Lables, labels"
    })
    void refusesAMisspeltKey(String written, String meant) {
        assertThatThrownBy(() -> revision("-- revision: x\n-- " + written + ": y"))
                .hasMessage("a.sql, line 2: '-- " + written + ": y' looks like a misspelt '" + meant + "'. Write '-- "
                        + meant + ": ...', or put a remark that starts so between /* and */.");
    }

    @ParameterizedTest
    @CsvSource({
        "down_revision, revises",
        "Down Revisions, revises",
        "parent, revises",
        "parents, revises",
        "previous, revises",
        "revision_id, revision",
        "depends, depends-on",
        "requires, depends-on",
        "branch_labels, labels",
        "branch, labels"
    })
    void refusesAnotherToolsKey(String written, String ours) {
        assertThatThrownBy(() -> revision("-- revision: x\n-- " + written + ": y"))
                .hasMessage("a.sql, line 2: '-- " + written + ": y' uses another tool's word for '" + ours
                        + "'. Write '-- " + ours + ": ...', or put a remark that starts so between /* and */.");
    }

    @Test
    void refusesARepeatedKey() {
        assertThatThrownBy(() -> revision("-- revision: x\n-- depends-on: a\n\n-- Depends_On: b"))
                .hasMessage("a.sql, line 4: 'depends-on' was given in line 2 already. Leave one of the two lines; "
                        + "several values stand in one line, separated by commas.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CREATE TABLE t (a int);|CREATE TABLE t (a int);",
                "/* a */ SELECT 1;|/* a */ SELECT 1;",
                "/* a */ -- revises: b|/* a */ -- revises: b",
                "' -- migrate: upgrade'|-- migrate: upgrade",
                "/*!40101 SET NAMES utf8 */|/*!40101 SET NAMES utf8 */",
                "/*M! SET x = 1 */|/*M! SET x = 1 */",
                "# remark|# remark",
                "- revision: x|- revision: x"
            })
    void refusesSqlBeforeTheFirstSection(String line, String quoted) {
        assertThatThrownBy(() -> revision("-- revision: x\n" + line))
                .hasMessage("a.sql, line 2: SQL before the first section: '" + quoted + "'. Put the line "
                        + "'-- migrate: upgrade' before it; a remark starts with -- in the first column.");
    }

    @Test
    void refusesACommentThatTheFirstSectionIsIn() {
        assertThatThrownBy(() -> revision("-- revision: x\n/* a remark"))
                .hasMessage("a.sql, line 2: the comment that starts here is not closed before the first section. "
                        + "Close it with */.");
    }

    @Test
    void refusesACommentThatTheFileEndsIn() {
        assertThatThrownBy(() -> RevisionFile.of("a.sql", "-- revision: x\n\n/* a remark\n"))
                .hasMessage("a.sql, line 3: the comment that starts here is not closed before the end of the file. "
                        + "Close it with */.");
    }

    @Test
    void refusesAFileWithoutAnySection() {
        assertThatThrownBy(() -> RevisionFile.of("a.sql", "-- revision: x\n"))
                .hasMessage("a.sql, line 1: the file has no upgrade section. Add the line '-- migrate: upgrade' "
                        + "and the SQL after it; nothing after it means nothing to do.");
    }

    @Test
    void refusesALineThatIsTooLong() {
        assertThatThrownBy(() -> revision("-- revision: x\n-- " + "y".repeat(1 << 16)))
                .hasMessage("a.sql, line 2: the line is longer than 65536 bytes. "
                        + "Break the line, or put '-- migrate: upgrade' before it if it is SQL.");
    }

    @Test
    void quotesOnlyTheStartOfALongLine() {
        assertThatThrownBy(() -> revision("-- revision: x\n" + "y".repeat(1 << 20)))
                .hasMessage("a.sql, line 2: SQL before the first section: '" + "y".repeat(80) + "…'. Put the line "
                        + "'-- migrate: upgrade' before it; a remark starts with -- in the first column.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "revision: a b|'a b' cannot be a revision id: the character ' ' is not allowed in it.",
                "revision:|'' cannot be a revision id: it is empty.",
                "revision: head|'head' cannot be a revision id: the word is reserved."
            })
    void refusesAnInvalidId(String line, String problem) {
        assertThatThrownBy(() -> revision("\n-- " + line))
                .hasMessage("a.sql, line 2: " + problem + " Use letters, digits, '_' and '.', as in 57dc007f6d46.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "revises: a, base|'base' cannot be a revision id: the word is reserved.",
                "revises: a,,b|'' cannot be a revision id: it is empty.",
                "revises: a,|'' cannot be a revision id: it is empty.",
                "depends-on: a b|'a b' cannot be a branch label: the character ' ' is not allowed in it.",
                "labels: cost-2|'cost-2' cannot be a branch label: it ends in '-' and digits, "
                        + "which is how a relative selector ends."
            })
    void refusesAnInvalidName(String line, String problem) {
        assertThatThrownBy(() -> revision("-- revision: x\n-- " + line))
                .hasMessage("a.sql, line 2: " + problem + " Use letters, digits, '_' and '.', as in 57dc007f6d46.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"revises", "depends-on", "labels"})
    void refusesANameThatIsThereTwice(String key) {
        assertThatThrownBy(() -> revision("-- revision: x\n-- " + key + ": a, b,a"))
                .hasMessage("a.sql, line 2: 'a' is named twice. Name it once.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-20", "yesterday", "2026-11-20 10:40:00", "'"})
    void refusesATimeThatIsNoInstant(String time) {
        assertThatThrownBy(() -> revision("-- revision: x\n-- created: " + time))
                .hasMessage("a.sql, line 2: '" + time + "' is not an instant. "
                        + "Write it as in '-- created: 2026-11-20T10:40:00Z', or leave the line out.");
    }

    private static Revision revision(String header) {
        return RevisionFile.of("a.sql", header + BODY).revision();
    }

    private static Problem problem(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        return org.assertj.core.api.Assertions.catchThrowableOfType(RevisionFileException.class, call)
                .problem();
    }
}
