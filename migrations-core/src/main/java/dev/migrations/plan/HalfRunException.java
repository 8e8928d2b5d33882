package dev.migrations.plan;

import dev.migrations.error.MigrationException;
import dev.migrations.revision.Direction;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Something was begun that must be finished, or given up, before what was asked for can start. */
public final class HalfRunException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final AppliedRevision row;

    /**
     * A row that stands in the way.
     *
     * @param asked the way that was to be gone; null: neither, as for a stamp
     * @param known whether this build has the revision
     */
    HalfRunException(AppliedRevision row, @Nullable Direction asked, boolean known) {
        super(Finding.HalfRun.describe(row), action(row, asked, known));
        this.row = row;
    }

    private static String action(AppliedRevision row, @Nullable Direction asked, boolean known) {
        String way = row.state() == RowState.UPGRADING ? "upgrade" : "downgrade";
        boolean sameWay = asked != null && way.equals(asked.name().toLowerCase(Locale.ROOT));
        String finish = !known && row.state() == RowState.UPGRADING
                ? "This build does not have the revision: finish it with the build that has"
                : "Finish it with migrations " + way;
        return finish + (sameWay && known ? " first" : "") + ", or say what became of it with migrations repair.";
    }

    /** The row of the revision that was begun. */
    public AppliedRevision row() {
        return row;
    }
}
