package dev.migrations.plan;

/** What an upgrade does with a pending revision that lies below an applied one. */
public enum OutOfOrderPolicy {
    /** Apply it, with a warning that names both. */
    APPLY,
    /** Fail. */
    FAIL
}
