package dev.migrations.revision;

import dev.migrations.error.MigrationException;
import java.util.List;

/** Two or more files have the same revision id. */
public final class DuplicateRevisionException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final RevisionId id;
    private final List<String> origins;

    DuplicateRevisionException(RevisionId id, List<String> origins) {
        super(
                "Revision id " + id + " is used more than once: in " + Wording.and(origins) + ".",
                "Give one of them another id, and correct the files that revise it.");
        this.id = id;
        this.origins = List.copyOf(origins);
    }

    /** The id that is used more than once. */
    public RevisionId id() {
        return id;
    }

    /** The files or classes that use it. */
    public List<String> origins() {
        return origins;
    }
}
