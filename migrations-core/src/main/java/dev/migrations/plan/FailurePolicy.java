package dev.migrations.plan;

/** What becomes of whoever needed an upgrade when one of its revisions fails. */
public enum FailurePolicy {
    /** It does not start. */
    STOP,
    /** It starts on the last good revision, with a warning. */
    WARN
}
