package dev.migrations.revision;

import dev.migrations.error.MigrationException;
import java.util.List;

/** A new revision was to revise one that is revised already, and nobody had asked for another branch. */
public final class NotAHeadException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final Revision revision;
    private final List<Revision> revisedBy;

    NotAHeadException(Revision revision, List<Revision> revisedBy, boolean canFork) {
        super(
                revision + " (" + revision.origin() + ") is not a head: " + Wording.and(revisedBy)
                        + (revisedBy.size() == 1 ? " revises it." : " revise it."),
                "Name the head above it, as in " + revision.id() + "@head"
                        + (canFork ? ", or add --splice to start another branch there." : "."));
        this.revision = revision;
        this.revisedBy = List.copyOf(revisedBy);
    }

    /** The revision that is not a head. */
    public Revision revision() {
        return revision;
    }

    /** What revises it. */
    public List<Revision> revisedBy() {
        return revisedBy;
    }
}
