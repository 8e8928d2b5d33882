package dev.migrations.benchmarks;

import dev.migrations.script.RevisionFile;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Reading one revision file of ordinary size: its header, and its header and sections. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class FileParserBenchmark {

    private static final String TEXT = """
            -- revision: 57dc007f6d46
            -- revises: 94bcac9585c9
            -- message: create exchanges table
            -- created: 2026-11-20T10:40:00Z

            -- migrate: upgrade
            CREATE TABLE exchanges (
                exchange_id INTEGER PRIMARY KEY,
                chat_id     TEXT NOT NULL REFERENCES chats (chat_id)
            );
            CREATE INDEX exchanges_chat ON exchanges (chat_id);
            INSERT INTO exchanges (exchange_id, chat_id) VALUES (1, 'first');

            -- migrate: downgrade
            DROP TABLE exchanges;
            """;

    /** The header. */
    @Benchmark
    public RevisionFile header() {
        return RevisionFile.of("57dc007f6d46.sql", TEXT);
    }

    /** The header and where the sections are. */
    @Benchmark
    public int sections() {
        return header().body().sections().size();
    }
}
