package dev.migrations.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrations.error.MigrationException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever is in a revision file, it is read whole, or refused by its name and line. */
class RevisionFileFuzzTest {

    private static final String HEADER = "-- revision: 57dc007f6d46\n-- revises: 94bcac9585c9\n-- message: größer\n\n";

    private static final List<String> PIECES = List.of(
            "-- migrate: upgrade\n",
            "-- migrate: downgrade\n",
            "-- migrate: upgrade dialect=mysql,mariadb\n",
            "--migrate:upgrade dialect=h2 transaction=none\n",
            "-- migrate: ",
            "--",
            "-- ",
            "\n",
            "\r",
            "\r\n",
            ":",
            "/*",
            "*/",
            " ",
            "\t",
            "'",
            "\"",
            "`",
            "$$",
            ";",
            "=",
            ",",
            "@",
            "+1",
            "base",
            "head",
            "\uFEFF",
            "\0",
            "ß",
            "🚀",
            "-- revision: x\n",
            "-- revises: a, b\n",
            "-- revises:\n",
            "-- depends-on: c\n",
            "-- labels: d\n",
            "-- message: e\n",
            "-- created: 2026-11-20T10:40:00Z\n",
            "-- rvision: f\n",
            "-- goose Up\n",
            "-- +goose Up\n",
            "--rollback\n",
            "--changeset a:b\n",
            "-- //@UNDO\n",
            "-- migrate:up\n",
            "dialect=",
            "transaction=none",
            "CREATE ");

    @Test
    void aFewFilesAreReadOrRefused() {
        Figures figures = run(1, 5_000);
        assertThat(figures.read).isBetween(500, 4_500);
    }

    @Test
    @Tag("slow")
    void aMillionFilesAreReadOrRefused() {
        long start = System.nanoTime();
        Figures figures = run(20_261_120, 1_000_000);
        System.out.printf(
                "file parser fuzz: 1000000 inputs, %d read with %d sections, %d refused, 0 other exceptions, 0 bytes lost, %d s%n",
                figures.read, figures.sections, figures.refused, (System.nanoTime() - start) / 1_000_000_000);
        assertThat(figures.read + figures.refused).isEqualTo(1_000_000);
    }

    private static Figures run(long seed, int inputs) {
        Random random = new Random(seed);
        byte[] dump = dump();
        Figures figures = new Figures();
        for (int i = 0; i < inputs; i++) {
            byte[] file = mutated(file(dump, random), random);
            try {
                check(file, figures);
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError(
                        "input " + i + " of seed " + seed + ":\n" + new String(file, StandardCharsets.UTF_8), e);
            }
        }
        return figures;
    }

    private static void check(byte[] bytes, Figures figures) {
        try {
            List<Section> sections =
                    RevisionFile.read(Content.of("a.sql", bytes)).body().sections();
            StringBuilder text = new StringBuilder();
            sections.forEach(s -> text.append(s.textUpTo(1 << 20).orElseThrow()));
            if (!new String(bytes, StandardCharsets.UTF_8).endsWith(text.toString())) {
                throw new AssertionError("the sections are not the end of the file:\n" + text);
            }
            figures.read++;
            figures.sections += sections.size();
        } catch (RevisionFileException refused) {
            assertNamed(refused);
            figures.refused++;
        }
    }

    private static void assertNamed(MigrationException refused) {
        if (!refused.description().startsWith("a.sql, line ")) {
            throw new AssertionError("the message names no line: " + refused.description());
        }
    }

    /** A header, and a part of a dump cut into sections. */
    private static byte[] file(byte[] dump, Random random) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(bytes(HEADER));
        for (int sections = random.nextInt(4); sections > 0; sections--) {
            file.writeBytes(bytes(PIECES.get(random.nextInt(4))));
            int from = random.nextInt(dump.length);
            file.write(dump, from, Math.min(dump.length - from, random.nextInt(200)));
            file.write('\n');
        }
        return file.toByteArray();
    }

    private static byte[] mutated(byte[] file, Random random) {
        byte[] bytes = file;
        for (int left = random.nextInt(4); left > 0; left--) {
            int place = random.nextInt(bytes.length + 1);
            int dropped = Math.min(bytes.length - place, random.nextInt(6));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.write(bytes, 0, place);
            if (random.nextInt(6) == 0) {
                out.write(random.nextInt(256));
            } else {
                out.writeBytes(bytes(PIECES.get(random.nextInt(PIECES.size()))));
            }
            out.write(bytes, place + dropped, bytes.length - place - dropped);
            bytes = out.toByteArray();
        }
        return bytes;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] dump() {
        String name = "/dumps/mariadb-dump.sql";
        try (InputStream in = Objects.requireNonNull(RevisionFileFuzzTest.class.getResourceAsStream(name))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Figures {

        private int read;
        private int refused;
        private long sections;
    }
}
