package dev.migrations.internal.runtime;

import dev.migrations.plan.TransactionMode;
import java.time.Duration;

/**
 * How a plan is run.
 *
 * @param transaction how much runs in one transaction
 * @param statementLockTimeout how long one statement may wait for a lock; zero waits for ever
 * @param announceAfter how long something must have run to be announced while it runs
 */
public record RunSettings(TransactionMode transaction, Duration statementLockTimeout, Duration announceAfter) {}
