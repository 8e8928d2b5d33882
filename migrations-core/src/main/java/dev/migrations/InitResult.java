package dev.migrations;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What setting up a location did.
 *
 * @param folder the folder of the revision files
 * @param written the files that were written: those that were not there yet
 * @param first the first revision, if there was none
 */
public record InitResult(Path folder, List<Path> written, Optional<AuthoredRevision> first) {

    public InitResult {
        written = List.copyOf(written);
    }
}
