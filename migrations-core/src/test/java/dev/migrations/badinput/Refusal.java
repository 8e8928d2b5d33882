package dev.migrations.badinput;

import dev.migrations.error.MigrationException;

/** The whole of what a failure tells its reader. */
record Refusal(Class<? extends MigrationException> type, String description, String action) {}
