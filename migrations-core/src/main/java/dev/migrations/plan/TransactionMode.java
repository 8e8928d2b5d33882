package dev.migrations.plan;

/** How much of a plan runs in one transaction. */
public enum TransactionMode {
    /** Each revision is its own transaction. */
    REVISION,
    /** The whole run is one transaction; refused before anything runs where that cannot be. */
    RUN
}
