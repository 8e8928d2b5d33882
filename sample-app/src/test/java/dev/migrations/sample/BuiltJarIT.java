package dev.migrations.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar as it is shipped, in which the revisions lie in a jar and the engine in a jar inside that. */
class BuiltJarIT {

    /** 128 + SIGTERM: what a shell reports of a process that ended because it was asked to. */
    private static final int ENDED_BY_SIGTERM = 143;

    @TempDir
    Path folder;

    @Test
    void findsTheSqlFilesAndTheJavaRevision() throws Exception {
        try (SampleProcess sample = SampleProcess.start("jar", TestDatabase.sqlite(folder, true))) {
            assertThat(sample.isUp()).as(sample.output()).isTrue();
            List<String> kinds = JsonPath.read(sample.get("/actuator/migrations/default"), "$.revisions[*].kind");
            assertThat(kinds).containsExactly("sql", "sql", "sql", "sql", "sql", "sql", "sql", "java", "sql");
        }
    }

    @Test
    void endsCleanlyWhenItIsAskedTo() throws Exception {
        try (SampleProcess sample = SampleProcess.start("sigterm", TestDatabase.sqlite(folder, true))) {
            assertThat(sample.isUp()).as(sample.output()).isTrue();
            assertThat(sample.terminate()).isEqualTo(ENDED_BY_SIGTERM);
            assertThat(sample.output())
                    .contains("Graceful shutdown complete", "HikariPool-1 - Shutdown completed.")
                    .doesNotContain("ERROR", "WARN");
        }
    }
}
