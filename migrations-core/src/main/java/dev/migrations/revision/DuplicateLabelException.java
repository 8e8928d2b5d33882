package dev.migrations.revision;

import dev.migrations.error.MigrationException;

/** A branch label is given by two revisions, or is also the id of a revision. */
public final class DuplicateLabelException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final BranchLabel label;
    private final Revision first;
    private final Revision second;

    DuplicateLabelException(BranchLabel label, Revision first, Revision second) {
        super(
                describe(label, first, second),
                "Labels and ids share one name space, and a name stands for one revision. Choose another label.");
        this.label = label;
        this.first = first;
        this.second = second;
    }

    private static String describe(BranchLabel label, Revision first, Revision second) {
        if (first.id().value().equals(label.value())) {
            return "The label '" + label + "' of revision " + second.id() + " (" + second.origin()
                    + ") is also the id of a revision (" + first.origin() + ").";
        }
        return "The label '" + label + "' is given more than once: by revision " + first.id() + " (" + first.origin()
                + ") and by " + second.id() + " (" + second.origin() + ").";
    }

    /** The label in question. */
    public BranchLabel label() {
        return label;
    }

    /** The revision that has the name already, as its label or as its id. */
    public Revision first() {
        return first;
    }

    /** The other revision that gives the label. */
    public Revision second() {
        return second;
    }
}
