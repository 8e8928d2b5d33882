package dev.migrations.plan;

/** What an upgrade does when the database holds revisions that this build does not carry. */
public enum AheadPolicy {
    /** Start when nothing is pending, with a warning; fail when something is. */
    WARN,
    /** Fail. */
    FAIL,
    /** Apply what is pending all the same. */
    APPLY
}
