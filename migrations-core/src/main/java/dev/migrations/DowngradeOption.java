package dev.migrations;

/** What a downgrade may do beside what everybody expects of it. Without any of these it refuses before anything runs. */
public enum DowngradeOption {
    /**
     * Run the text that the database has stored of revisions whose files this build does not have. Whoever may write the
     * state table decides what that text is, so show it to a person first.
     */
    ALLOW_STORED,
    /** Take back revisions of other branches that need what goes; {@code MigrationPlan.collateral()} names them. */
    ALLOW_COLLATERAL
}
