package dev.migrations.plan;

/** What an upgrade does when the content of an applied revision has changed. */
public enum ChangedPolicy {
    /** Fail, naming the file and the ways out. */
    FAIL,
    /** Go on, with a warning. */
    WARN
}
