package dev.migrations;

import dev.migrations.revision.Revision;
import java.nio.file.Path;
import java.util.List;

/**
 * A revision that was written.
 *
 * @param revision what its header says
 * @param file the file it is in
 * @param heads the heads of all revisions with it, in upgrade order
 */
public record AuthoredRevision(Revision revision, Path file, List<Revision> heads) {

    public AuthoredRevision {
        heads = List.copyOf(heads);
    }

    /** Id, message and file. */
    @Override
    public String toString() {
        return revision + " (" + file + ")";
    }
}
