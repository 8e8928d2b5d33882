package dev.migrations.plan;

import dev.migrations.plan.Finding.Ahead;
import dev.migrations.plan.Finding.Diverged;
import dev.migrations.plan.Finding.FileGone;
import dev.migrations.plan.Finding.HalfRun;
import dev.migrations.plan.Finding.Heads;
import dev.migrations.plan.Finding.OutOfOrder;
import dev.migrations.plan.Finding.Reparented;
import dev.migrations.plan.Finding.WrongDatabase;
import dev.migrations.revision.Revision;
import dev.migrations.revision.RevisionGraph;
import dev.migrations.revision.RevisionId;
import dev.migrations.revision.RevisionSelector;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How a database stands to a build: what is pending, what this build does not know, and what else somebody should know
 * before anything is run. Data only; which finding is a failure and which a warning is the caller's policy. Immutable.
 *
 * <p>Of wrong database, file gone, ahead and diverged at most one is found, in this order: each explains the ones after
 * it.
 */
public final class Assessment {

    private final List<Revision> pending;
    private final List<AppliedRevision> unknown;
    private final List<RevisionId> current;
    private final Optional<WrongDatabase> wrongDatabase;
    private final List<FileGone> fileGone;
    private final Optional<Ahead> ahead;
    private final Optional<Diverged> diverged;
    private final List<OutOfOrder> outOfOrder;
    private final List<HalfRun> halfRun;
    private final List<Reparented> reparented;
    private final Optional<Heads> severalHeads;

    private Assessment(RevisionGraph known, AppliedSet applied, RevisionSelector target) {
        State state = new State(known, applied);
        Inspection inspection = new Inspection(state);
        current = state.current;
        Set<RevisionId> wanted = known.ancestors(new UpgradeTargets(state).resolve(target));
        pending = known.revisions(known.difference(wanted, applied.ids()));
        unknown = inspection.unknown();
        wrongDatabase = inspection.knowsNone() ? Optional.of(new WrongDatabase(unknown)) : Optional.empty();
        fileGone = wrongDatabase.isPresent() ? List.of() : inspection.filesGone();
        boolean more = !unknown.isEmpty() && wrongDatabase.isEmpty() && fileGone.isEmpty();
        List<String> wayBack = more ? inspection.wayBack() : List.of();
        ahead = more && pending.isEmpty() ? Optional.of(new Ahead(unknown, wayBack)) : Optional.empty();
        diverged = more && !pending.isEmpty() ? Optional.of(new Diverged(unknown, pending, wayBack)) : Optional.empty();
        outOfOrder = inspection.outOfOrder(pending);
        halfRun = List.copyOf(halfRun(known, applied));
        reparented = inspection.reparented();
        severalHeads = inspection.severalHeads(pending);
    }

    private static List<HalfRun> halfRun(RevisionGraph known, AppliedSet applied) {
        List<HalfRun> found = new ArrayList<>();
        for (AppliedRevision row : applied.halfRun()) {
            found.add(new HalfRun(row, known.contains(row.id())));
        }
        return found;
    }

    /**
     * Judges the applied set against a build.
     *
     * @param known the revisions of this build
     * @param target what is to be reached, as for an upgrade
     * @throws dev.migrations.error.MigrationException the target cannot be resolved
     */
    public static Assessment of(RevisionGraph known, AppliedSet applied, RevisionSelector target) {
        return new Assessment(known, applied, target);
    }

    /** What is not applied at or below the target, parents first; a revision whose upgrade was begun is among them. */
    public List<Revision> pending() {
        return pending;
    }

    /** The applied revisions that this build does not have, parents first. */
    public List<AppliedRevision> unknown() {
        return unknown;
    }

    /** What the database is at. */
    public List<RevisionId> current() {
        return current;
    }

    /** Whether nothing is pending and nothing half run. Never a comparison of current with heads. */
    public boolean isUpToDate() {
        return pending.isEmpty() && halfRun.isEmpty();
    }

    /** Set when this build knows none of the applied revisions. */
    public Optional<WrongDatabase> wrongDatabase() {
        return wrongDatabase;
    }

    /** The unknown revisions that known ones were applied on top of. */
    public List<FileGone> fileGone() {
        return fileGone;
    }

    /** Set when there are unknown revisions and nothing is pending. */
    public Optional<Ahead> ahead() {
        return ahead;
    }

    /** Set when there are unknown revisions and something is pending. */
    public Optional<Diverged> diverged() {
        return diverged;
    }

    /** The pending revisions that an applied one stands on, each with the nearest such one. */
    public List<OutOfOrder> outOfOrder() {
        return outOfOrder;
    }

    /** What was begun and has not ended. */
    public List<HalfRun> halfRun() {
        return halfRun;
    }

    /** The applied revisions whose parents in the files are not those that they were applied with. */
    public List<Reparented> reparented() {
        return reparented;
    }

    /** Set when this build has more than one effective head. */
    public Optional<Heads> severalHeads() {
        return severalHeads;
    }

    /** All findings, the gravest first. */
    public List<Finding> findings() {
        List<Finding> all = new ArrayList<>();
        wrongDatabase.ifPresent(all::add);
        all.addAll(fileGone);
        diverged.ifPresent(all::add);
        all.addAll(halfRun);
        all.addAll(outOfOrder);
        all.addAll(reparented);
        ahead.ifPresent(all::add);
        severalHeads.ifPresent(all::add);
        return List.copyOf(all);
    }

    /** The findings, one a line. */
    @Override
    public String toString() {
        return String.join("\n", findings().stream().map(Finding::describe).toList());
    }
}
