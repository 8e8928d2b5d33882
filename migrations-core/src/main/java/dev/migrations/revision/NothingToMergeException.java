package dev.migrations.revision;

import dev.migrations.error.MigrationException;
import java.util.List;

/** A merge was asked for where there are no two heads to join. */
public final class NothingToMergeException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final List<Revision> heads;

    NothingToMergeException(List<Revision> heads) {
        super(
                heads.isEmpty()
                        ? "There is no revision yet, so there is nothing to merge."
                        : "There is nothing to merge: a merge joins two heads or more, and there is only "
                                + heads.get(0) + " (" + heads.get(0).origin() + ").",
                heads.isEmpty()
                        ? "Create the first one: migrations create \"first revision\"."
                        : "Look at all heads with: migrations heads.");
        this.heads = List.copyOf(heads);
    }

    /** The one head, or none. */
    public List<Revision> heads() {
        return heads;
    }
}
