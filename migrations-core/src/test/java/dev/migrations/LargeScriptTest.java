package dev.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrations.testkit.PostgreSqlDatabase;
import dev.migrations.testkit.PostgreSqlServer;
import dev.migrations.testkit.SqliteFile;
import dev.migrations.testkit.TestDatabase;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A section is read and sent in a stream: its size has nothing to do with the memory of the process. */
class LargeScriptTest {

    private static final long GIGABYTE = 1L << 30;

    @TempDir
    Path temp;

    private Path folder;

    /** The process: upgrades the database of its first argument with the files in its second. */
    static final class Upgrade {

        private Upgrade() {}

        public static void main(String[] arguments) {
            MigrationResult result = Migrations.builder(arguments[0])
                    .location(arguments[1])
                    .build()
                    .upgrade();
            System.out.println("upgraded " + Contract.ran(result));
        }
    }

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createDirectory(temp.resolve("migrations"));
    }

    @Test
    @Tag("slow")
    void statementsOfOneGigabyteRunWithin128Megabytes() throws Exception {
        try (SqliteFile database = SqliteFile.in(temp)) {
            long statements = writeStatements();
            runsIn128Megabytes("statements on SQLite", database);
            assertThat(database.rows("SELECT count(*), sum(n) FROM t"))
                    .containsExactly(statements + " " + statements * 4_000);
        }
    }

    @Test
    @Tag("slow")
    void copyDataOfOneGigabyteIsLoadedWithin128Megabytes() throws Exception {
        try (PostgreSqlDatabase database = PostgreSqlServer.shared().newDatabase()) {
            long rows = writeCopyData();
            runsIn128Megabytes("COPY data on PostgreSQL", database);
            assertThat(database.rows("SELECT count(*), sum(length(v)) FROM t"))
                    .containsExactly(rows + " " + rows * 100_000);
        }
    }

    /** Each is cheap to run, and keeps only how long it was; gives how many there are. */
    private long writeStatements() throws IOException {
        String insert = "INSERT INTO t SELECT length('" + "it''s; so".repeat(500) + "');\n";
        try (BufferedWriter file = writer()) {
            file.write("CREATE TABLE t (n int);\n");
            return repeat(file, insert);
        }
    }

    /** Wide rows, which the server compresses. */
    private long writeCopyData() throws IOException {
        String row = "it is; $$so$$ ".repeat(10_000).substring(0, 100_000) + "\n";
        try (BufferedWriter file = writer()) {
            file.write("CREATE TABLE t (v text);\nCOPY t FROM stdin;\n");
            long rows = repeat(file, row);
            file.write("\\.\n");
            return rows;
        }
    }

    private BufferedWriter writer() throws IOException {
        BufferedWriter file = Files.newBufferedWriter(folder.resolve("large.sql"), StandardCharsets.UTF_8);
        file.write("-- revision: a1\n-- migrate: upgrade\n");
        return file;
    }

    private static long repeat(BufferedWriter file, String text) throws IOException {
        long count = 1 + GIGABYTE / text.length();
        for (long i = 0; i < count; i++) {
            file.write(text);
        }
        return count;
    }

    private void runsIn128Megabytes(String what, TestDatabase database) throws IOException, InterruptedException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        List<String> command = List.of(
                java.toString(),
                "-Xmx128m",
                "-cp",
                System.getProperty("java.class.path"),
                Upgrade.class.getName(),
                database.url(),
                folder.toString());
        Path output = temp.resolve("output.txt");
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor(300, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readString(output)).endsWith("upgraded [a1]\n");
        long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start);
        System.out.printf("large script: 1 GiB of %s in a heap of 128 MiB, %d s%n", what, seconds);
    }
}
