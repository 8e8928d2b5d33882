package dev.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrations.revision.RevisionId;
import dev.migrations.testkit.CompiledBlocks;
import dev.migrations.testkit.RevisionFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A Java revision counts as soon as its source is there. */
class JavaAuthoringTest {

    @TempDir
    Path project;

    private Path sources;
    private Authoring authoring;

    @BeforeEach
    void project() throws IOException {
        Path folder = Files.createDirectories(project.resolve("src/main/resources/db/migrations"));
        new RevisionFolder(folder).revision("a1").upgrade("");
        sources = project.resolve("src/main/java/db/migrations");
        authoring = Authoring.in("classpath:db/migrations").project(project);
    }

    private Path source(String name, String text) throws IOException {
        return Files.writeString(Files.createDirectories(sources).resolve(name), text);
    }

    @Test
    void theNextRevisionRevisesTheJavaRevisionThatWasJustCreated() {
        AuthoredRevision first =
                authoring.create(NewRevision.of("fill in titles").java());
        AuthoredRevision second = authoring.create("add invoices");

        assertThat(second.revision().downRevisions())
                .containsExactly(first.revision().id());
        assertThat(authoring.graph().get(first.revision().id())).isEqualTo(first.revision());
    }

    @Test
    void theAnnotationIsReadAsJavaReadsIt() throws IOException {
        source("Some.java", """
                /** No {@code @MigrationRevision(id = "no")}. */
                // @MigrationRevision(id = "no")
                @ dev.migrations.script.MigrationRevision(
                    message = "say \\"@MigrationRevision(\\"", /* revises = "no" */
                    id = "b1", revises = {"a1",}, labels = {}, dependsOn = "a1")
                class Some { char c = '"'; String s = "@MigrationRevision"; }
                """);

        assertThat(authoring.graph().get(RevisionId.of("b1")).downRevisions()).containsExactly(RevisionId.of("a1"));
        assertThat(authoring.graph().get(RevisionId.of("b1")).message()).isEqualTo("say \"@MigrationRevision(\"");
        assertThat(authoring.graph().size()).isEqualTo(2);
    }

    @Test
    void howItRunsIsNoLiteralAndReadAllTheSame() throws IOException {
        source("Some.java", """
                @MigrationRevision(id = "b1", transaction = RevisionTransaction.NONE, revises = "a1") class Some {}
                """);
        source("Other.java", "@MigrationRevision(id = \"c1\", revises = \"b1\", transaction = NONE) class Other {}");

        assertThat(authoring.graph().get(RevisionId.of("b1")).downRevisions()).containsExactly(RevisionId.of("a1"));
        assertThat(authoring.graph().get(RevisionId.of("c1")).downRevisions()).containsExactly(RevisionId.of("b1"));
    }

    @Test
    void aClassThatWasCreatedCompilesAsItIsAndWithAnOperationInIt(@TempDir Path classes) throws IOException {
        AuthoredRevision written =
                authoring.create(NewRevision.of("fill in titles").java());
        String text = Files.readString(written.file());

        CompiledBlocks.compileStrictly(classes, text);
        CompiledBlocks.compileStrictly(classes, text.replaceFirst("\\{\n    }", """
                {
                        op.createTable("chats", column("id", bigint()).identity().primaryKey(),
                                column("model_id", bigint()),
                                foreignKey("model_id").references("models", "id").onDelete(CASCADE));
                        op.createIndex(index("ix").on("chats", "model_id"), CONCURRENTLY, IF_NOT_EXISTS);
                        op.dropTable("drafts", IF_EXISTS);
                    }"""));
    }

    @Test
    void whatIsNoLiteralHasToBeCompiled() throws IOException {
        Path file = source("Some.java", "@MigrationRevision(id = Ids.B, revises = \"a1\") class Some {}");

        assertThatThrownBy(() -> authoring.create("next"))
                .hasMessage(file + " has a @MigrationRevision with more in it than literals, and db.migrations.Some is"
                        + " not compiled yet. Compile it, or write ids and labels as literals.");
    }

    @Test
    void aClassIsNotRebased() throws IOException {
        source("Mine.java", "@MigrationRevision(id = \"mine\", revises = \"a1\") class Mine {}");
        source("Theirs.java", "@MigrationRevision(id = \"theirs\", revises = \"a1\") class Theirs {}");

        assertThatThrownBy(() -> authoring.rebase("mine"))
                .hasMessage("mine is the class db.migrations.Mine, and only files of SQL are rewritten. Let its"
                        + " annotation say: revises = \"theirs\".");
    }

    @Test
    void aClassOfThatNameIsNotOverwritten() throws IOException {
        Path there = source("FillInTitles.java", "class FillInTitles {}");

        assertThatThrownBy(
                        () -> authoring.create(NewRevision.of("fill in titles").java()))
                .hasMessage(there + " is there already, and nothing that exists is overwritten. Choose another message"
                        + " or id, of which the name is made, or move that file away.");
    }

    @Test
    void aLinkDoesNotLeadOutOfTheSources(@TempDir Path elsewhere) throws IOException {
        Files.createDirectories(project.resolve("src/main/java"));
        Files.createSymbolicLink(project.resolve("src/main/java/db"), elsewhere);

        assertThatThrownBy(() -> authoring.create(NewRevision.of("fill").java()))
                .hasMessage(sources.resolve("Fill.java") + " would be outside of " + project.resolve("src/main/java")
                        + ": a link leads out of it. Replace the link by a folder, or name the location that the files"
                        + " are really in.");
        assertThat(elsewhere).isEmptyDirectory();
    }

    @Test
    void aLinkInTheFilesPlaceIsNotFollowed(@TempDir Path elsewhere) throws IOException {
        Path folder = project.resolve("src/main/resources/db/migrations");
        Path readme = Files.createSymbolicLink(folder.resolve("README.md"), elsewhere.resolve("outside.md"));

        assertThat(authoring.init().written()).isEmpty();
        assertThat(readme).isSymbolicLink();
        assertThat(elsewhere).isEmptyDirectory();
    }
}
