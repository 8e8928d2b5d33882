package dev.migrations;

import dev.migrations.revision.Revision;
import java.nio.file.Path;
import java.util.List;

/**
 * What a rebase did.
 *
 * @param before the revision as it was
 * @param after the revision as its file says it now; equal if it was there already and nothing was written
 * @param file the file
 * @param heads the heads of all revisions after it, in upgrade order
 */
public record RebasedRevision(Revision before, Revision after, Path file, List<Revision> heads) {

    public RebasedRevision {
        heads = List.copyOf(heads);
    }

    /** Whether the file was written. */
    public boolean changed() {
        return !before.equals(after);
    }
}
