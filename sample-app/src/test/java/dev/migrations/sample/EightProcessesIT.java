package dev.migrations.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Eight processes start at the same moment on one new database: each revision is applied once, and all come up. */
@Tag("slow")
class EightProcessesIT {

    private static final int PROCESSES = 8;

    @TempDir
    Path folder;

    private final List<SampleProcess> processes = new ArrayList<>();

    @Test
    void onOneSqliteFile() throws Exception {
        startAllOn(TestDatabase.sqlite(folder, true), "sqlite");
    }

    @Test
    void onOnePostgreSqlDatabase() throws Exception {
        startAllOn(TestDatabase.postgresql(), "postgresql");
    }

    private void startAllOn(TestDatabase database, String name) throws Exception {
        for (int i = 1; i <= PROCESSES; i++) {
            processes.add(SampleProcess.start(name + "-" + i, database));
        }
        assertAllAreUp();
        assertThat(database.upgraded()).isEqualTo(TestDatabase.EACH_REVISION_ONCE);
        assertThat(database.rows("SELECT count(*) FROM schema_revision_log")).containsExactly("9");
        assertThat(processes.get(0).get("/actuator/migrations")).contains("\"upToDate\":true");
    }

    private void assertAllAreUp() throws Exception {
        SoftAssertions all = new SoftAssertions();
        for (SampleProcess process : processes) {
            all.assertThat(process.isUp()).as(process.output()).isTrue();
        }
        all.assertAll();
    }

    @AfterEach
    void end() {
        processes.forEach(SampleProcess::close);
    }
}
