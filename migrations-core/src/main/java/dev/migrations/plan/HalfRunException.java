package dev.migrations.plan;

import dev.migrations.error.MigrationException;

/** Something was begun that must be finished, or given up, before what was asked for can start. */
public final class HalfRunException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final AppliedRevision row;

    HalfRunException(AppliedRevision row, boolean known) {
        super(Finding.HalfRun.describe(row), action(row, known));
        this.row = row;
    }

    private static String action(AppliedRevision row, boolean known) {
        boolean upgrading = row.state() == RowState.UPGRADING;
        String finish = upgrading && !known
                ? "This build does not have the revision: finish it with the build that has"
                : "Finish it with migrations " + (upgrading ? "upgrade" : "downgrade");
        return finish + ", or say what became of it with migrations repair.";
    }

    /** The row of the revision that was begun. */
    public AppliedRevision row() {
        return row;
    }
}
