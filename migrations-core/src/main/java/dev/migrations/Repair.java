package dev.migrations;

import dev.migrations.revision.RevisionId;
import java.util.Objects;

/** What {@link Migrations#repair(Repair)} is asked to put right. Repairs change the state tables only. */
public sealed interface Repair {

    /**
     * Take the files as they are now for what was applied: their checksums, stored downgrades and parents are written anew.
     * Refused when a revision would then stand on one that is not applied.
     */
    static Repair acceptChanges() {
        return new AcceptChanges();
    }

    /** End a half-run revision: everything in it has happened. */
    static Repair done(String revision) {
        return new End(RevisionId.of(revision), true);
    }

    /** End a half-run revision: nothing in it has happened, or all of it was taken back by hand. */
    static Repair notDone(String revision) {
        return new End(RevisionId.of(revision), false);
    }

    /** Let the next run go on with a half-run revision at a statement, counted from 1. */
    static Repair resumeAt(String revision, int statement) {
        return new ResumeAt(RevisionId.of(revision), statement);
    }

    /** See {@link #acceptChanges()}. */
    record AcceptChanges() implements Repair {}

    /**
     * See {@link #done(String)} and {@link #notDone(String)}.
     *
     * @param revision the half-run revision
     * @param done whether all of it has happened
     */
    record End(RevisionId revision, boolean done) implements Repair {
        public End {
            Objects.requireNonNull(revision, "revision");
        }
    }

    /**
     * See {@link #resumeAt(String, int)}.
     *
     * @param revision the half-run revision
     * @param statement the first statement that has not happened, counted from 1
     */
    record ResumeAt(RevisionId revision, int statement) implements Repair {
        public ResumeAt {
            Objects.requireNonNull(revision, "revision");
            if (statement < 1) {
                throw new IllegalArgumentException("Statements are counted from 1, not " + statement);
            }
        }
    }
}
