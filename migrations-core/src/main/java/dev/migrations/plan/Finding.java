package dev.migrations.plan;

import dev.migrations.error.MigrationException;
import dev.migrations.error.RepairWords;
import dev.migrations.revision.Revision;
import dev.migrations.revision.RevisionId;
import dev.migrations.revision.SeveralHeads;
import java.util.List;
import java.util.Locale;

/**
 * Something about a database and a build that somebody should know. Whether it is a warning or a failure is for the
 * caller's policy to say: {@link #describe()} is the text of the one, {@link #toException()} the other. Immutable.
 */
public sealed interface Finding {

    /** Which kind of finding it is. */
    FindingCode code();

    /** The revisions that it is about. */
    List<RevisionId> revisions();

    /** What was found, as whole sentences. */
    String description();

    /** What can be done about it whatever the policy is. */
    String advice();

    /** The failure that this finding is when the policy says so. */
    MigrationException toException();

    /** One line for a log: what was found and what can be done. */
    default String describe() {
        String text = description();
        return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1) + " " + advice();
    }

    /**
     * The database has revisions that this build does not, and lacks none that it has.
     *
     * @param unknown the revisions that this build does not have
     * @param wayBack the commands that take them back
     */
    record Ahead(List<AppliedRevision> unknown, List<String> wayBack) implements Finding {
        public Ahead {
            unknown = List.copyOf(unknown);
            wayBack = List.copyOf(wayBack);
        }

        @Override
        public FindingCode code() {
            return FindingCode.AHEAD;
        }

        @Override
        public List<RevisionId> revisions() {
            return FindingTexts.ids(unknown);
        }

        @Override
        public String description() {
            return "The database is ahead of this build: " + FindingTexts.rows(unknown) + ".";
        }

        @Override
        public String advice() {
            return "To take " + (unknown.size() == 1 ? "it" : "them") + " back: " + String.join("; ", wayBack);
        }

        @Override
        public MigrationException toException() {
            return new AheadException(this);
        }
    }

    /**
     * The database has revisions that this build does not, and lacks others that it has.
     *
     * @param unknown the revisions that this build does not have
     * @param pending the revisions that the database does not have
     * @param wayBack the commands that take the unknown ones back
     */
    record Diverged(List<AppliedRevision> unknown, List<Revision> pending, List<String> wayBack) implements Finding {
        public Diverged {
            unknown = List.copyOf(unknown);
            pending = List.copyOf(pending);
            wayBack = List.copyOf(wayBack);
        }

        @Override
        public FindingCode code() {
            return FindingCode.DIVERGED;
        }

        @Override
        public List<RevisionId> revisions() {
            return FindingTexts.ids(unknown);
        }

        @Override
        public String description() {
            return "The database and this build have diverged: only the database has " + FindingTexts.rows(unknown)
                    + "; only this build has " + FindingTexts.some(pending) + ".";
        }

        @Override
        public String advice() {
            return "Deploy a build that has both. " + takeBack();
        }

        String takeBack() {
            return "To take back what this build does not have: " + String.join("; ", wayBack);
        }

        @Override
        public MigrationException toException() {
            return new DivergedException(this);
        }
    }

    /**
     * A revision is applied, others that this build knows stand on it, and this build does not have it.
     *
     * @param gone what this build lacks
     * @param above by the database's record, a revision that stands on it and that this build has
     */
    record FileGone(AppliedRevision gone, AppliedRevision above) implements Finding {
        @Override
        public FindingCode code() {
            return FindingCode.FILE_GONE;
        }

        @Override
        public List<RevisionId> revisions() {
            return List.of(gone.id(), above.id());
        }

        @Override
        public String description() {
            return "Revision " + gone + ", " + gone.applied() + ", is not in this build, although " + above
                    + " was applied on top of it and is.";
        }

        @Override
        public String advice() {
            return "Bring its file back.";
        }

        @Override
        public MigrationException toException() {
            return new FileGoneException(this);
        }
    }

    /**
     * The database has revisions, and this build knows none of them.
     *
     * @param unknown what the database has, never empty
     */
    record WrongDatabase(List<AppliedRevision> unknown) implements Finding {
        public WrongDatabase {
            unknown = List.copyOf(unknown);
        }

        @Override
        public FindingCode code() {
            return FindingCode.WRONG_DATABASE;
        }

        @Override
        public List<RevisionId> revisions() {
            return FindingTexts.ids(unknown);
        }

        @Override
        public String description() {
            return "This build knows none of the revisions that are applied in the database: "
                    + FindingTexts.rows(unknown) + ".";
        }

        @Override
        public String advice() {
            return "Either this is the wrong database, or the files are read from the wrong place: compare the"
                    + " database's URL and migrations.location.";
        }

        @Override
        public MigrationException toException() {
            return new WrongDatabaseException(this);
        }
    }

    /**
     * A revision is pending although one above it is applied already.
     *
     * @param pending the one that is not applied
     * @param above the nearest one above it that is
     */
    record OutOfOrder(Revision pending, Revision above) implements Finding {
        @Override
        public FindingCode code() {
            return FindingCode.OUT_OF_ORDER;
        }

        @Override
        public List<RevisionId> revisions() {
            return List.of(pending.id(), above.id());
        }

        @Override
        public String description() {
            return "Revision " + pending + " is not applied, although " + above + ", which stands on it, is.";
        }

        @Override
        public String advice() {
            return "See that it can run after it.";
        }

        @Override
        public MigrationException toException() {
            return new OutOfOrderException(this);
        }
    }

    /**
     * An upgrade or downgrade was begun and has not ended.
     *
     * @param row the row of the revision
     * @param known whether this build has it
     */
    record HalfRun(AppliedRevision row, boolean known) implements Finding {

        static String describe(AppliedRevision row) {
            String way = row.state() == RowState.DOWNGRADING ? "downgrade" : "upgrade";
            return "The " + way + " of revision " + row + " was begun by " + row.appliedBy()
                    + " and has not ended: " + row.statementsDone() + " of " + row.statementsTotal()
                    + " statements are done.";
        }

        @Override
        public FindingCode code() {
            return FindingCode.HALF_RUN;
        }

        @Override
        public List<RevisionId> revisions() {
            return List.of(row.id());
        }

        @Override
        public String description() {
            return describe(row);
        }

        @Override
        public String advice() {
            return toException().action();
        }

        @Override
        public MigrationException toException() {
            return new HalfRunException(row, known);
        }
    }

    /**
     * A revision's parents in the files are not those that it was applied with.
     *
     * @param row what the database remembers
     * @param revision what the file says
     * @param dependsOn what the file says that it depends on, labels resolved
     */
    record Reparented(AppliedRevision row, Revision revision, List<RevisionId> dependsOn) implements Finding {
        public Reparented {
            dependsOn = List.copyOf(dependsOn);
        }

        @Override
        public FindingCode code() {
            return FindingCode.REPARENTED;
        }

        @Override
        public List<RevisionId> revisions() {
            return List.of(revision.id());
        }

        @Override
        public String description() {
            return "Revision " + revision + " (" + revision.origin() + ") was applied "
                    + FindingTexts.parents(row.revises(), row.dependsOn()) + "; its file now has it "
                    + FindingTexts.parents(revision.downRevisions(), dependsOn) + ".";
        }

        @Override
        public String advice() {
            return "The order of what is applied is not changed by that. If it was not meant, correct the file; if it was,"
                    + " accept it: " + RepairWords.acceptChanges() + ".";
        }

        @Override
        public MigrationException toException() {
            return new ReparentedException(this);
        }
    }

    /**
     * The build has several heads.
     *
     * @param heads the effective heads, in upgrade order
     * @param applied whether all of them are applied, or will be when the plan has run
     */
    record Heads(List<Revision> heads, boolean applied) implements Finding {
        public Heads {
            heads = List.copyOf(heads);
        }

        @Override
        public FindingCode code() {
            return FindingCode.SEVERAL_HEADS;
        }

        @Override
        public List<RevisionId> revisions() {
            return heads.stream().map(Revision::id).toList();
        }

        @Override
        public String description() {
            SeveralHeads several = new SeveralHeads(heads);
            String all = heads.size() == 2 ? ", both applied" : ", all applied";
            return several.count() + (applied ? all : "") + ": " + several.named() + ".";
        }

        @Override
        public String advice() {
            return "Join them: " + new SeveralHeads(heads).mergeCommand();
        }

        @Override
        public MigrationException toException() {
            return new SeveralHeads(heads).toException();
        }
    }
}
