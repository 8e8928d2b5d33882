package dev.migrations.benchmarks;

import dev.migrations.error.SourceLocation;
import dev.migrations.sql.LexicalRules;
import dev.migrations.sql.SqlSplitter;
import dev.migrations.sql.TokenDigest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Reading a large script from a file, decoded: line by line, and as statements. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgs = "-Xmx128m")
public class SplitterBenchmark {

    /** What is read. */
    @Param
    public ScriptText script = ScriptText.INSERTS;

    private Path file = Path.of("");

    /** How large the file is, in bytes. */
    static final int SIZE = 16_000_000;

    /** Writes the file. */
    @Setup
    public void setUp() throws IOException {
        file = Files.createTempFile("migrations-benchmark", ".sql");
        Files.writeString(file, script.text(SIZE));
    }

    /** Removes it. */
    @TearDown
    public void tearDown() throws IOException {
        Files.delete(file);
    }

    private Reader open() throws IOException {
        return new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8.newDecoder());
    }

    /** The floor. */
    @Benchmark
    public int lines() throws IOException {
        int count = 0;
        try (BufferedReader lines = new BufferedReader(open())) {
            while (lines.readLine() != null) {
                count++;
            }
        }
        return count;
    }

    /** Its statements, as PostgreSQL reads them. */
    @Benchmark
    public int statements() throws IOException {
        try (Reader text = open()) {
            SqlSplitter splitter =
                    new SqlSplitter(LexicalRules.postgresql(), text, new SourceLocation("script.sql", 1));
            int count = 0;
            while (splitter.next() != null) {
                count++;
            }
            return count;
        }
    }

    /** The checksum of all tokens, which the first reading of each section makes. */
    @Benchmark
    public String checksum() throws IOException {
        try (Reader text = open()) {
            return TokenDigest.of(LexicalRules.postgresql(), text);
        }
    }
}
