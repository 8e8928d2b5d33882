package dev.migrations;

import dev.migrations.revision.RevisionId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where a database stands against this build. Reading it creates nothing and needs no right but SELECT.
 *
 * @param product the database, as in {@code PostgreSQL 18.6}
 * @param state the one word that matters most
 * @param upToDate nothing is pending for the target and nothing is half-run
 * @param target the configured target
 * @param current the applied revisions that no applied revision builds on
 * @param heads the revisions of this build that none revises or depends on
 * @param counts how many revisions are in which state
 * @param last the newest entry of the log; null if there is none
 */
public record Status(
        String product,
        State state,
        boolean upToDate,
        String target,
        List<RevisionId> current,
        List<RevisionId> heads,
        Counts counts,
        @Nullable Last last) {

    /** The one word for where a database stands; of several, the gravest. */
    public enum State {
        /** Everything that this build carries is applied. */
        UP_TO_DATE,
        /** Something is still to be applied. */
        PENDING,
        /** Everything is applied, and more than this build knows. */
        AHEAD,
        /** An applied revision was edited since. */
        CHANGED,
        /** A revision is half-run, or the last action failed and is not made good. */
        FAILED,
        /** Another tool's history, or none of the applied revisions is in this build. */
        FOREIGN;

        /** The word for people and for JSON, as in {@code up-to-date}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * How many revisions are in which state.
     *
     * @param applied in the database
     * @param pending in this build, for the target, and not in the database
     * @param unknown in the database, and not in this build
     * @param changed applied, and edited since
     */
    public record Counts(int applied, int pending, int unknown, int changed) {}

    /**
     * The newest entry of the log.
     *
     * @param revision the revision acted on
     * @param action {@code upgrade}, {@code downgrade}, {@code stamp}, {@code unstamp}, {@code repair} or {@code script}
     * @param outcome {@code done} or {@code failed}
     * @param at database time
     * @param by {@code user@host}
     */
    public record Last(RevisionId revision, String action, String outcome, Instant at, String by) {}

    public Status {
        current = List.copyOf(current);
        heads = List.copyOf(heads);
    }

    @Override
    public String toString() {
        return product + ": " + state.word() + ", at " + (current.isEmpty() ? "base" : join(current)) + ", "
                + (heads.size() == 1 ? "head " : "heads ") + join(heads) + ", " + counts.applied() + " applied, "
                + counts.pending() + " pending";
    }

    private static String join(List<RevisionId> ids) {
        return ids.isEmpty()
                ? "none"
                : String.join(", ", ids.stream().map(RevisionId::value).toList());
    }
}
