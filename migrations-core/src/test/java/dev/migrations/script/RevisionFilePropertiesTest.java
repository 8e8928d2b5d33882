package dev.migrations.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrations.error.MigrationException;
import dev.migrations.revision.BranchLabel;
import dev.migrations.revision.Revision;
import dev.migrations.revision.RevisionId;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RevisionFilePropertiesTest {

    private static final String FIRST = "abcXYZ059_";
    private static final String THEN = FIRST + ".";
    private static final String VALID = """
            /* licence */
            -- revision: 57dc007f6d46
            -- revises: 94bcac9585c9
            -- message: größer
            -- created: 2026-11-20T10:40:00Z

            -- migrate: upgrade dialect=mysql transaction=none
            INSERT INTO t VALUES ('ä -- migrate: x');
            -- migrate: upgrade
            SELECT 1;
            -- migrate: downgrade
            DROP TABLE t;
            """;

    /** What mutations insert: what the grammar looks at. */
    private static final List<String> PIECES = List.of(
            "-- migrate: upgrade\n",
            "-- migrate: ",
            "--",
            "\n",
            "\r",
            "\r\n",
            ":",
            "/*",
            "*/",
            " ",
            "\t",
            "'",
            "=",
            ",",
            "\uFEFF",
            "\0",
            "ß",
            "-- revises: a\n",
            "--rollback\n",
            "dialect=",
            "transaction=none");

    @Test
    void whatIsWrittenIsReadAgain() {
        Random random = new Random(20261120);
        for (int i = 0; i < 2000; i++) {
            Revision revision = revision(random);
            Instant created = Instant.ofEpochSecond(random.nextInt(Integer.MAX_VALUE));
            RevisionFile read = RevisionFile.of("a.sql", RevisionFileWriter.text(revision, created));

            assertThat(read.revision()).isEqualTo(revision);
            assertThat(read.created()).contains(created);
            assertThat(read.body().sections()).hasSize(2);
        }
    }

    @Test
    void whateverHappensToAFileItIsCorrectOrRefusedByName() {
        Random random = new Random(57);
        int correct = 0;
        for (int i = 0; i < 6000; i++) {
            byte[] bytes = mutated(VALID.getBytes(StandardCharsets.UTF_8), random);
            try {
                RevisionBody body =
                        RevisionFile.read(Content.of("a.sql", bytes)).body();
                correct += body.sections().isEmpty() ? 0 : 1;
            } catch (MigrationException refused) {
                assertThat(refused).isInstanceOf(RevisionFileException.class).hasMessageStartingWith("a.sql, line ");
            }
        }
        assertThat(correct).isBetween(500, 5500);
    }

    @Test
    void theSectionsOfAFileAreItsTextWithoutHeaderAndMarks() {
        Random random = new Random(3);
        for (int i = 0; i < 6000; i++) {
            byte[] bytes = mutated(VALID.getBytes(StandardCharsets.UTF_8), random);
            try {
                List<Section> sections =
                        RevisionFile.read(Content.of("a.sql", bytes)).body().sections();
                StringBuilder text = new StringBuilder();
                sections.forEach(
                        section -> text.append(section.textUpTo(1 << 20).orElseThrow()));
                assertThat(new String(bytes, StandardCharsets.UTF_8)).endsWith(text.toString());
            } catch (RevisionFileException refused) {
                assertThat(refused.location().line()).isPositive();
            }
        }
    }

    private static byte[] mutated(byte[] bytes, Random random) {
        int from = random.nextInt(bytes.length);
        int to = Math.min(bytes.length, from + random.nextInt(1 + random.nextInt(12)));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, from);
        switch (random.nextInt(4)) {
            case 0 -> out.write(random.nextInt(256));
            case 1 -> out.writeBytes(PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8));
            case 2 -> out.write(bytes, random.nextInt(bytes.length - 20), 20);
            default -> {}
        }
        out.write(bytes, to, bytes.length - to);
        return out.toByteArray();
    }

    private static Revision revision(Random random) {
        Set<RevisionId> parents = new LinkedHashSet<>();
        Set<String> dependencies = new LinkedHashSet<>();
        Set<BranchLabel> labels = new LinkedHashSet<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            parents.add(RevisionId.of(name(random)));
            dependencies.add(name(random));
            labels.add(BranchLabel.of(name(random) + "-" + name(random) + "_"));
        }
        return new Revision(
                RevisionId.of(name(random)),
                List.copyOf(parents),
                parents.isEmpty() && random.nextBoolean(),
                List.copyOf(dependencies),
                List.copyOf(labels),
                message(random),
                "a.sql");
    }

    private static String name(Random random) {
        StringBuilder name = new StringBuilder().append(FIRST.charAt(random.nextInt(FIRST.length())));
        for (int i = random.nextInt(20); i > 0; i--) {
            name.append(THEN.charAt(random.nextInt(THEN.length())));
        }
        return name.toString();
    }

    private static String message(Random random) {
        int[] characters = "aB: ,-é漢🚀*/'".codePoints().toArray();
        StringBuilder message = new StringBuilder();
        for (int i = random.nextInt(30); i > 0; i--) {
            message.appendCodePoint(characters[random.nextInt(characters.length)]);
        }
        return message.toString().strip();
    }
}
