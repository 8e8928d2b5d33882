package dev.migrations.spring.boot.actuate;

import dev.migrations.Status;
import dev.migrations.revision.RevisionId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where one database stands.
 *
 * @param product the database, as in {@code PostgreSQL 18.6}
 * @param state {@code up-to-date}, {@code pending}, {@code ahead}, {@code changed}, {@code failed} or {@code foreign}
 * @param upToDate nothing is pending for the target, and nothing is half-run
 * @param target where an upgrade goes
 * @param current the applied revisions that no applied revision builds on
 * @param heads the revisions of this build that none builds on
 * @param counts how many revisions are in which state
 * @param last the newest entry of the log; left out if there is none
 */
public record DatabaseDescriptor(
        String product,
        String state,
        boolean upToDate,
        String target,
        List<String> current,
        List<String> heads,
        Counts counts,
        @Nullable Last last) {

    /**
     * How many revisions are in which state.
     *
     * @param applied in the database
     * @param pending in this build only
     * @param unknown in the database only
     * @param changed applied, and edited since
     */
    public record Counts(int applied, int pending, int unknown, int changed) {}

    /**
     * The newest entry of the log.
     *
     * @param revision the revision acted on
     * @param action {@code upgrade}, {@code downgrade}, {@code stamp}, {@code unstamp}, {@code repair} or {@code script}
     * @param outcome {@code done} or {@code failed}
     * @param at the database's time, in UTC, to the millisecond
     * @param by {@code user@host}
     */
    public record Last(String revision, String action, String outcome, String at, String by) {}

    static DatabaseDescriptor of(Status status) {
        return new DatabaseDescriptor(
                status.product(),
                status.state().word(),
                status.upToDate(),
                status.target(),
                ids(status.current()),
                ids(status.heads()),
                of(status.counts()),
                of(status.last()));
    }

    private static Counts of(Status.Counts counts) {
        return new Counts(counts.applied(), counts.pending(), counts.unknown(), counts.changed());
    }

    private static @Nullable Last of(Status.@Nullable Last last) {
        return last == null
                ? null
                : new Last(
                        last.revision().value(),
                        last.action(),
                        last.outcome(),
                        Timestamps.format(last.at()),
                        last.by());
    }

    static List<String> ids(List<RevisionId> revisions) {
        return revisions.stream().map(RevisionId::value).toList();
    }
}
