package dev.migrations.plan;

import dev.migrations.error.MigrationException;
import dev.migrations.revision.Revision;
import dev.migrations.revision.RevisionId;
import dev.migrations.revision.Wording;
import java.util.List;

/** New parents of an applied revision cannot be accepted, because some of them are not applied. Nothing was changed. */
public final class UnappliedParentsException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final Revision revision;
    private final List<RevisionId> parents;

    /** The revision, and those of its parents that are not applied. */
    public UnappliedParentsException(Revision revision, List<RevisionId> parents) {
        super(
                "The new parents of revision " + revision + " (" + revision.origin() + ") cannot be accepted: "
                        + Wording.and(parents) + (parents.size() == 1 ? " is" : " are")
                        + " not applied. Nothing was changed.",
                "Apply " + (parents.size() == 1 ? "it" : "them")
                        + " first with migrations upgrade, or correct the file.");
        this.revision = revision;
        this.parents = List.copyOf(parents);
    }

    /** The revision that is applied. */
    public Revision revision() {
        return revision;
    }

    /** Those of its parents in the files that are not. */
    public List<RevisionId> parents() {
        return parents;
    }
}
