package dev.migrations.plan;

import dev.migrations.error.MigrationException;
import dev.migrations.revision.Revision;
import dev.migrations.revision.Wording;
import java.util.List;

/** A downgrade that would cross revisions that cannot be taken back. Nothing was run. */
public final class IrreversibleRevisionException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final List<Revision> revisions;

    /** A plan that contains {@code revisions}, which have no downgrade for this database. */
    public IrreversibleRevisionException(List<Revision> revisions) {
        this(
                revisions,
                describe(revisions),
                "Stop above " + (revisions.size() == 1 ? "it" : "them") + ", or restore a backup.");
    }

    /**
     * The same of revisions whose files are not here, and whose downgrades were too long for the state table.
     *
     * @param longest in bytes
     */
    public static IrreversibleRevisionException notStored(List<Revision> revisions, long longest) {
        boolean one = revisions.size() == 1;
        return new IrreversibleRevisionException(
                revisions,
                (one ? "The file of revision " : "The files of revisions ") + Wording.and(revisions)
                        + (one ? " is" : " are") + " not here, and the stored downgrade is missing: one of more than "
                        + longest + " bytes is not stored. Nothing was run.",
                "Put " + (one ? "it" : "them") + " back, or restore a backup.");
    }

    private IrreversibleRevisionException(List<Revision> revisions, String description, String action) {
        super(description, action);
        this.revisions = List.copyOf(revisions);
    }

    private static String describe(List<Revision> revisions) {
        List<String> named = revisions.stream()
                .map(revision -> revision + " (" + revision.origin() + ")")
                .toList();
        return (revisions.size() == 1 ? "Revision " : "Revisions ") + Wording.and(named)
                + (revisions.size() == 1 ? " has" : " have")
                + " no downgrade for this database, and the downgrade would cross "
                + (revisions.size() == 1 ? "it" : "them") + ". Nothing was run.";
    }

    /** The revisions without a downgrade, in the order of the plan. */
    public List<Revision> revisions() {
        return revisions;
    }
}
