package dev.migrations.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Reads a file that is far larger than the memory of the process that reads it. */
class LargeSectionTest {

    private static final byte[] LINE = "INSERT INTO t VALUES ('größer'); -- a line\n".getBytes(StandardCharsets.UTF_8);

    /** The process: reads a file of as many lines as its argument says, and prints the characters of the section. */
    static final class CountCharacters {

        private CountCharacters() {}

        public static void main(String[] arguments) throws IOException {
            long lines = Long.parseLong(arguments[0]);
            RevisionFile file = RevisionFile.read(new Content("large.sql", () -> content(lines)));
            Section section = file.body().sections().get(0);
            long count = 0;
            try (Reader reader = section.open()) {
                char[] buffer = new char[8192];
                for (int read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
                    count += read;
                }
            }
            System.out.println(count + " " + section.textUpTo(1 << 20).isPresent());
        }
    }

    @Test
    void aSectionOf100MillionBytesIsReadWithin12Megabytes() throws Exception {
        assertThat(run(2_300_000)).isEqualTo(2_300_000L * (LINE.length - 2) + " false");
    }

    @Test
    @Tag("slow")
    void aSectionOfMoreThan2GigabytesIsReadWithin12Megabytes() throws Exception {
        assertThat(run(55_000_000)).isEqualTo(55_000_000L * (LINE.length - 2) + " false");
    }

    private static String run(long lines) throws IOException, InterruptedException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        String main = CountCharacters.class.getName();
        List<String> command =
                List.of(java.toString(), "-Xmx12m", "-cp", System.getProperty("java.class.path"), main, "" + lines);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(300, TimeUnit.SECONDS)).isTrue();
        return output.strip();
    }

    private static InputStream content(long lines) {
        byte[] start = "-- revision: x\n-- migrate: upgrade\n".getBytes(StandardCharsets.UTF_8);
        return new SequenceInputStream(new java.io.ByteArrayInputStream(start), new Repeated(lines * LINE.length));
    }

    /** One line over and over. */
    private static final class Repeated extends InputStream {

        private final long length;
        private long position;

        Repeated(long length) {
            this.length = length;
        }

        @Override
        public int read() {
            return position == length ? -1 : LINE[(int) (position++ % LINE.length)] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int from, int count) {
            if (position == length) {
                return -1;
            }
            int offset = (int) (position % LINE.length);
            int read = (int) Math.min(Math.min(count, LINE.length - offset), length - position);
            System.arraycopy(LINE, offset, bytes, from, read);
            position += read;
            return read;
        }
    }
}
