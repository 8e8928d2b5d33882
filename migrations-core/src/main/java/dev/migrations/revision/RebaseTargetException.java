package dev.migrations.revision;

import dev.migrations.error.MigrationException;
import java.util.List;

/** A rebase was asked for without a target, and it is not clear which head is meant. */
public final class RebaseTargetException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final Revision revision;
    private final List<Revision> heads;

    RebaseTargetException(Revision revision, List<Revision> heads) {
        super(
                revision + " (" + revision.origin() + ") "
                        + (heads.isEmpty()
                                ? "is on the only line there is: no head is beside it to put it onto."
                                : "could be put onto each of " + heads.size() + " heads: "
                                        + new SeveralHeads(heads).named() + "."),
                heads.isEmpty()
                        ? "Nothing has to be done, unless it is meant to go elsewhere: then name that with --onto."
                        : "Name one: migrations rebase " + revision.id() + " --onto "
                                + heads.get(0).id() + ".");
        this.revision = revision;
        this.heads = List.copyOf(heads);
    }

    /** The revision that was to be rebased. */
    public Revision revision() {
        return revision;
    }

    /** The heads that do not build on it: none, or several. */
    public List<Revision> heads() {
        return heads;
    }
}
