package dev.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Databases that the sample application has sections for. */
abstract class SampleOfflineContract extends OfflineContract {

    /** The sample's history, with SQL in the place of its Java revision. */
    private void sampleHistory() throws IOException {
        Path sample = Path.of("../sample-app/src/main/resources/db/migrations");
        files().revision("f2287bd6e910 <- 8d06f3ab5c29").upgrade("UPDATE exchanges SET search_text = prompt;");
        try (Stream<Path> revisions = Files.list(sample)) {
            for (Path file : revisions.toList()) {
                Files.copy(file, files().path().resolve(file.getFileName().toString()));
            }
        }
    }

    @Test
    void theSamplesHistoryLeavesWhatTheEngineLeaves() throws IOException {
        sampleHistory();
        runWell(upgradeScript("base:head"));
        assertAsTheEngine("head");
        assertThat(current()).containsExactly("3f9c0a11be02");
        assertThat(db().log()).hasSize(9);
    }
}
