package dev.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrations.error.MigrationException;
import dev.migrations.revision.Revision;
import dev.migrations.revision.RevisionId;
import dev.migrations.script.LoadedRevisions;
import dev.migrations.script.RevisionFileWriter;
import dev.migrations.script.RevisionLoader;
import dev.migrations.script.RevisionLocation;
import dev.migrations.script.RevisionScript;
import dev.migrations.testkit.RandomGraph;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was written is what was asked for, as the engine reads it, and the folder stays a history. */
class AuthoringPropertiesTest {

    private static final Instant CREATED = Instant.parse("2026-11-20T10:40:00Z");

    private static final List<String> PIECES = List.of(
            "a",
            "Ω",
            "ß",
            "é",
            "日本",
            "𝄞",
            "\ud834",
            " ",
            "\t",
            "\n",
            "\r\n",
            "\u2028",
            "\u0085",
            "\0",
            "\u00A0",
            "\uFEFF",
            "-- migrate: upgrade",
            "\n-- revises: base",
            "\n-- labels: x",
            "*/",
            "/*",
            ":",
            "'",
            "\"",
            ";",
            "../",
            "\\",
            "%s");

    private final Random random = new Random(11);

    @TempDir
    Path folder;

    private LoadedRevisions loaded() {
        return RevisionLoader.load(
                List.of(RevisionLocation.of(folder)), List.of(), getClass().getClassLoader());
    }

    private Revision read(RevisionId id) {
        return loaded().scripts().stream()
                .map(RevisionScript::revision)
                .filter(revision -> revision.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private String message() {
        StringBuilder message = new StringBuilder();
        for (int i = random.nextInt(8); i > 0; i--) {
            message.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return message.toString();
    }

    @Test
    void whatWasWrittenIsReadBack() {
        Authoring authoring = Authoring.in(folder.toString()).random(random::nextLong);
        for (int i = 0; i < 25; i++) {
            NewRevision request = NewRevision.of(message()).labels("label-" + i + "x", "l" + i);
            AuthoredRevision written = authoring.create(i == 0 ? request : request.dependsOn("l" + random.nextInt(i)));

            assertThat(read(written.revision().id())).isEqualTo(written.revision());
            assertThat(written.revision().message().lines()).hasSizeLessThan(2);
            assertThat(written.file().getParent()).isEqualTo(folder);
            assertThat(written.heads()).containsExactly(written.revision());
        }
    }

    @Test
    void anySequenceLeavesAHistory() throws IOException {
        for (int seed = 0; seed < 3; seed++) {
            for (Revision revision : RandomGraph.revisions(seed)) {
                Files.writeString(
                        folder.resolve(seed + revision.id().value() + ".sql"),
                        RevisionFileWriter.text(named(seed, revision), CREATED));
            }
            Authoring authoring = Authoring.in(folder.toString()).random(random::nextLong);
            for (int i = 0; i < 10; i++) {
                step(authoring);
            }
        }
    }

    /** Three graphs stand in one folder, so their names differ. */
    private static Revision named(int seed, Revision revision) {
        return new Revision(
                RevisionId.of("g" + seed + revision.id()),
                revision.downRevisions().stream()
                        .map(id -> RevisionId.of("g" + seed + id))
                        .toList(),
                true,
                List.of(),
                List.of(),
                "",
                "");
    }

    private void step(Authoring authoring) {
        List<Revision> before = authoring.graph().revisions();
        String any = before.get(random.nextInt(before.size())).id().value();
        String other = before.get(random.nextInt(before.size())).id().value();
        int written = before.size();
        try {
            switch (random.nextInt(4)) {
                case 0 -> authoring.rebase(Rebase.of(any).onto(other));
                case 1 -> authoring.merge(NewRevision.of("").on(any, other));
                default -> authoring.create(NewRevision.of("next").on(any).splice(random.nextBoolean()));
            }
            written++;
        } catch (MigrationException e) {
            assertThat(e.action()).isNotEmpty();
        }
        assertThat(authoring.graph().size()).isBetween(before.size(), written);
    }
}
