package dev.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrations.revision.Revision;
import dev.migrations.revision.RevisionId;
import dev.migrations.testkit.RevisionFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuthoringTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T10:40:00Z"), ZoneOffset.UTC);

    @TempDir
    Path project;

    private Path folder;
    private RevisionFolder files;
    private Authoring authoring;

    @BeforeEach
    void project() throws IOException {
        folder = Files.createDirectories(project.resolve("src/main/resources/db/migrations"));
        files = new RevisionFolder(folder);
        authoring = Authoring.in("classpath:db/migrations")
                .project(project)
                .clock(CLOCK)
                .random(new Random(1)::nextLong);
    }

    private static String named(AuthoredRevision written, String pattern) {
        return pattern.replace("ID", written.revision().id().value());
    }

    private String inFolder(String text) {
        return text.replace("DIR", folder.toString());
    }

    @Test
    void theFirstRevisionIsABase() throws IOException {
        AuthoredRevision written = authoring.create("create chats");

        assertThat(written.file()).isEqualTo(folder.resolve(named(written, "20261120_1040_ID_create_chats.sql")));
        assertThat(Files.readString(written.file())).isEqualTo(named(written, """
                        -- revision: ID
                        -- revises: base
                        -- message: create chats
                        -- created: 2026-11-20T10:40:00Z

                        -- migrate: upgrade


                        -- migrate: downgrade

                        """));
        assertThat(written.heads()).containsExactly(written.revision());
    }

    @Test
    void theNextOneRevisesTheHead() {
        files.revision("a1").upgrade("");
        files.revision("b1 <- a1").upgrade("");

        AuthoredRevision written = authoring.create("next");

        assertThat(written.revision().downRevisions()).containsExactly(RevisionId.of("b1"));
        assertThat(authoring.graph().heads()).containsExactly(written.revision().id());
    }

    @Test
    void everythingThatIsAskedForIsInTheFile() throws IOException {
        files.revision("a1").label("chat").upgrade("");
        files.revision("b1 <- a1").upgrade("");
        files.revision("c1 <- a1").label("billing").upgrade("");

        AuthoredRevision written = authoring.create(NewRevision.of("add invoices")
                .on("billing@head")
                .dependsOn("chat", "b1")
                .labels("invoices")
                .id("0002"));

        assertThat(Files.readString(written.file())).startsWith("""
                -- revision: 0002
                -- revises: c1
                -- depends-on: chat, b1
                -- labels: invoices
                -- message: add invoices
                """);
    }

    @Test
    void severalHeadsAreRefusedWithBothWaysOut() {
        files.revision("a1").upgrade("");
        files.revision("b1 <- a1").upgrade("");
        files.revision("c1 <- a1").upgrade("");

        assertThatThrownBy(() -> authoring.create("next"))
                .hasMessage(
                        inFolder("Two heads: b1 add b1 (DIR/b1.sql), c1 add c1 (DIR/c1.sql). Name one, use \"heads\""
                                + " for all of them, or join them: migrations merge -m \"join b1 and c1\""));
        assertThat(authoring.create(NewRevision.of("next").on("b1")).heads())
                .extracting(head -> head.id().value())
                .contains("c1")
                .hasSize(2);
    }

    @Test
    void aRevisionThatIsRevisedIsRevisedAgainOnlyWhenAsked() {
        files.revision("a1").upgrade("");
        files.revision("b1 <- a1").upgrade("");

        assertThatThrownBy(() -> authoring.create(NewRevision.of("next").on("a1")))
                .hasMessage(inFolder("a1 add a1 (DIR/a1.sql) is not a head: b1 add b1 revises it. Name the head above"
                        + " it, as in a1@head, or add --splice to start another branch there."));
        assertThat(authoring.create(NewRevision.of("next").on("a1").splice()).heads())
                .hasSize(2);
    }

    @Test
    void aNewBaseIsOneThatSaysSo() {
        files.revision("a1").upgrade("");

        Revision base = authoring
                .create(NewRevision.of("other").on("base").labels("other"))
                .revision();

        assertThat(base.isBase()).isTrue();
        assertThat(authoring.graph().bases()).hasSize(2);
    }

    @Test
    void whatSaysNothingAboutTheFilesIsNoPlaceForARevision() {
        files.revision("a1").upgrade("");

        assertThatThrownBy(() -> authoring.create(NewRevision.of("next").on("base", "a1")))
                .hasMessage("'base' cannot be what a new revision revises. Say an id, a label, billing@head, or base"
                        + " alone for a new base.");
        assertThatThrownBy(() -> authoring.create(NewRevision.of("next").on("+1")))
                .hasMessage("'+1' cannot be counted without what the database is at. Say from where, as in ae10+1.");
        assertThatThrownBy(() -> authoring.create(NewRevision.of("next").dependsOn("base")))
                .hasMessage("'base' cannot be depended on. Say an id, a label, or the head of a branch, as in"
                        + " billing@head.");
    }

    @Test
    void aTakenIdOrLabelIsRefused() {
        files.revision("a1").label("chat").upgrade("");

        assertThatThrownBy(() -> authoring.create(NewRevision.of("next").id("a1")))
                .hasMessage(inFolder("'a1' is taken: it is the id of a1 add a1 (DIR/a1.sql). Choose another one; a new"
                        + " id is made when none is given."));
        assertThatThrownBy(() -> authoring.create(NewRevision.of("next").labels("chat")))
                .hasMessage(inFolder("'chat' is taken: it is a branch label of a1 add a1 (DIR/a1.sql). Choose another"
                        + " one; a new id is made when none is given."));
        assertThatThrownBy(() -> authoring.create(NewRevision.of("next").id("../evil")))
                .hasMessageStartingWith(
                        "'../evil' cannot be a revision id: the character '.' is not allowed at its start");
    }

    @Test
    void mergingJoinsAllHeads() throws IOException {
        files.revision("a1").upgrade("");
        files.revision("b1 <- a1").upgrade("");
        files.revision("c1 <- a1").upgrade("");

        AuthoredRevision merge = authoring.merge();

        assertThat(Files.readString(merge.file())).isEqualTo(named(merge, """
                        -- revision: ID
                        -- revises: b1, c1
                        -- message: join b1 and c1
                        -- created: 2026-11-20T10:40:00Z

                        -- migrate: upgrade


                        -- migrate: downgrade

                        """));
        assertThat(merge.heads()).containsExactly(merge.revision());
    }

    @Test
    void mergingJoinsWhatIsNamed() {
        files.revision("a1").upgrade("");
        files.revision("b1 <- a1").upgrade("");
        files.revision("c1 <- a1").upgrade("");
        files.revision("d1 <- a1").upgrade("");

        AuthoredRevision merge = authoring.merge(NewRevision.of("join").on("d1", "b1"));

        assertThat(merge.revision().downRevisions())
                .extracting(RevisionId::value)
                .containsExactly("b1", "d1");
        assertThat(merge.heads()).hasSize(2);
    }

    @Test
    void oneHeadIsNotMerged() {
        assertThatThrownBy(() -> authoring.merge())
                .hasMessage("There is no revision yet, so there is nothing to merge. Create the first one: migrations"
                        + " create \"first revision\".");
        files.revision("a1").upgrade("");
        files.revision("b1 <- a1").upgrade("");
        assertThatThrownBy(() -> authoring.merge())
                .hasMessage(inFolder("There is nothing to merge: a merge joins two heads or more, and there is only b1"
                        + " add b1 (DIR/b1.sql). Look at all heads with: migrations heads."));
        assertThatThrownBy(() -> authoring.merge(NewRevision.of("join").on("a1", "b1")))
                .hasMessage(inFolder("a1 add a1 (DIR/a1.sql) is not a head: b1 add b1 revises it. Name the head above"
                        + " it, as in a1@head."));
    }

    @Test
    void theTemplateFollowsTheHeader() throws IOException {
        Files.writeString(folder.resolve("revision.sql.template"), "/* ACME */\n-- migrate: upgrade dialect=h2\n");

        AuthoredRevision written = authoring.create("first");

        assertThat(Files.readString(written.file()))
                .endsWith("-- created: 2026-11-20T10:40:00Z\n\n/* ACME */\n-- migrate: upgrade dialect=h2\n");
        assertThat(authoring.graph().size()).isEqualTo(1);
    }

    @Test
    void aTemplateThatMakesNoRevisionFileIsRefused() throws IOException {
        Path template = Files.writeString(folder.resolve("revision.sql.template"), "-- labels: always\nSELECT 1;\n");

        assertThatThrownBy(() -> authoring.create(NewRevision.of("first").id("a1")))
                .hasMessage("The template " + template + " makes no correct revision file: "
                        + inFolder("DIR/20261120_1040_a1_first.sql, line 7: SQL before the first section: 'SELECT 1;'.")
                        + " It is what follows the header: sections, with '-- migrate: upgrade' among them, and what is"
                        + " to stand around them.");
        Files.writeString(template, "-- labels: always\n-- migrate: upgrade\n");
        assertThatThrownBy(() -> authoring.create(NewRevision.of("first").id("a1")))
                .hasMessageContaining("it changes what the header says.");
        assertThat(listed()).containsExactly("revision.sql.template");
    }

    private Stream<String> listed() throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(path -> path.getFileName().toString()).toList().stream();
        }
    }

    @Test
    void aFileThatIsThereIsNotOverwritten() throws IOException {
        Path there =
                Files.writeString(folder.resolve("20261120_1040_a1_first.sql"), "-- revision: x\n-- migrate: upgrade");

        assertThatThrownBy(
                        () -> authoring.create(NewRevision.of("first").id("a1").on("base")))
                .hasMessage(there + " is there already, and nothing that exists is overwritten. Choose another message"
                        + " or id, of which the name is made, or move that file away.");
        assertThat(there).hasContent("-- revision: x\n-- migrate: upgrade");
    }

    @Test
    void aMessageOfManyLinesIsOneLine() {
        AuthoredRevision written = authoring.create("a\n-- revises: b\r\n-- migrate: upgrade\nDROP TABLE t;");

        assertThat(written.revision().message()).isEqualTo("a -- revises: b  -- migrate: upgrade DROP TABLE t;");
        assertThat(authoring.graph().revisions())
                .extracting(Revision::message)
                .containsExactly(written.revision().message());
    }

    @Test
    void aMessageThatIsNoLineIsRefused() {
        assertThatThrownBy(() -> authoring.create("x".repeat(501)))
                .hasMessage("The message has 501 characters, and the longest has 500. Say in one line what the revision"
                        + " does; what else there is to say goes into the file as a comment.");
    }

    @Test
    void aJavaRevisionIsAClassOfTheLocationsPackage() throws IOException {
        files.revision("a1").upgrade("");

        AuthoredRevision written = authoring.create(
                NewRevision.of("fill in \"titles\"").id("6a1f").labels("x", "y").java());

        assertThat(written.file()).isEqualTo(project.resolve("src/main/java/db/migrations/FillInTitles.java"));
        assertThat(written.revision().origin()).isEqualTo("db.migrations.FillInTitles");
        // No import of this project ends in a star.
        assertThat(Files.readString(written.file())).isEqualTo("""
                package db.migrations;

                import static dev.migrations.operation.Concurrently.%1$s;
                import static dev.migrations.operation.IfExists.%1$s;
                import static dev.migrations.operation.IfNotExists.%1$s;
                import static dev.migrations.schema.Define.%1$s;
                import static dev.migrations.schema.ReferentialAction.%1$s;

                import dev.migrations.operation.Operations;
                import dev.migrations.script.JavaMigration;
                import dev.migrations.script.MigrationRevision;

                @MigrationRevision(
                        id = "6a1f",
                        revises = "a1",
                        labels = {"x", "y"},
                        message = "fill in \\"titles\\"")
                public final class FillInTitles implements JavaMigration {

                    @Override
                    public void upgrade(Operations op) throws Exception {
                    }

                    @Override
                    public void downgrade(Operations op) throws Exception {
                    }
                }
                """.formatted("*"));
    }

    @Test
    void aJavaRevisionNeedsAPackage() {
        Authoring directory = Authoring.in(folder.toString()).project(project);
        assertThatThrownBy(() -> directory.create(NewRevision.of("first").java()))
                .hasMessage(
                        inFolder("A Java revision cannot be created at DIR: classes are looked for on the class path"
                                + " only. Name a location such as classpath:db/migrations, which is the package db.migrations,"
                                + " or create a file of SQL."));
    }

    @Test
    void aMissingLocationIsNotCreatedInPassing() {
        Authoring elsewhere = Authoring.in("classpath:db/other").project(project);

        assertThatThrownBy(() -> elsewhere.create("first"))
                .hasMessage("There is no directory " + project.resolve("src/main/resources/db/other")
                        + " for classpath:db/other. Start in the project's own directory, correct the location, or"
                        + " create it: migrations init.");
    }

    @Test
    void initMakesTheFolderAPageAndAFirstRevisionOnce() {
        Authoring elsewhere =
                Authoring.in("classpath:db/other").project(project).clock(CLOCK);

        InitResult result = elsewhere.init();

        Path other = project.resolve("src/main/resources/db/other");
        assertThat(result.folder()).isEqualTo(other).isDirectory();
        assertThat(result.written())
                .containsExactly(
                        other.resolve("README.md"), result.first().orElseThrow().file());
        assertThat(elsewhere.init().written()).isEmpty();
        assertThat(elsewhere.graph().size()).isEqualTo(1);
    }
}
