package dev.migrations.internal.runtime;

import dev.migrations.plan.TransactionMode;
import java.time.Duration;

/**
 * How a plan is run.
 *
 * @param transaction how much runs in one transaction
 * @param statementLockTimeout how long one statement may wait for a lock; zero waits for ever
 */
public record RunSettings(TransactionMode transaction, Duration statementLockTimeout) {}
