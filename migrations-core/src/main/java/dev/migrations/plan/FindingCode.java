package dev.migrations.plan;

import java.util.Locale;

/**
 * What a check can find, by a word that programs may rely on. The words and their meaning are public interface; {@code
 * docs/reference/check.md} explains each.
 */
public enum FindingCode {
    /** A location does not exist, or cannot be read. */
    INVALID_LOCATION(1),
    /** A file or a class cannot be read or run as a revision. */
    INVALID_FILE(1),
    /** The revisions do not fit together: a parent that is missing, an id used twice, a circle. */
    INVALID_HISTORY(1),
    /** The configured target does not name a revision. */
    INVALID_TARGET(1),
    /** A location holds nothing, or something in it was not searched. */
    SUSPICIOUS_LOCATION(0),
    /** More than one revision that nothing builds on. */
    SEVERAL_HEADS(4),
    /** Something is still to be applied. */
    PENDING(3),
    /** The last action failed and is not made good. */
    FAILED(3),
    /** An upgrade or downgrade was begun and has not ended: it runs now, or was broken off. */
    HALF_RUN(3),
    /** A revision is pending below one that is applied. */
    OUT_OF_ORDER(3),
    /** An applied revision was edited since. */
    CHANGED(5),
    /** An applied revision has other parents than it was applied with. */
    REPARENTED(5),
    /** An applied revision is not in this build, although one that was applied on top of it is. */
    FILE_GONE(5),
    /** Database and build each have revisions that the other lacks. */
    DIVERGED(5),
    /** This build knows none of the applied revisions. */
    WRONG_DATABASE(5),
    /** The database has the history of another tool and none of ours. */
    FOREIGN_HISTORY(5),
    /** The database has all revisions of this build and more. */
    AHEAD(6),
    /** A checksum follows another version of the rule; the file is taken as it is. */
    OTHER_CHECKSUM_RULE(0),
    /** A revision cannot be taken back. */
    NO_DOWNGRADE(0);

    private final int exitStatus;

    FindingCode(int exitStatus) {
        this.exitStatus = exitStatus;
    }

    /** The word for people and for JSON, as in {@code several-heads}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The exit status of a command that finds it; 0 for what is no problem. */
    public int exitStatus() {
        return exitStatus;
    }
}
