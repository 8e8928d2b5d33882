package dev.migrations.spring.boot.autoconfigure;

import dev.migrations.MigrationResult;
import dev.migrations.error.MigrationException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How an upgrade at the start of the application went.
 *
 * @param word {@code done}, {@code nothing} when there was nothing to do, or {@code failed}
 * @param elapsed how long it took, waiting for the lock included
 * @param failure what went wrong; null unless it failed
 */
public record UpgradeOutcome(
        String word, Duration elapsed, @Nullable MigrationException failure) {

    static UpgradeOutcome of(MigrationResult result) {
        return new UpgradeOutcome(result.isEmpty() ? "nothing" : "done", result.elapsed(), null);
    }

    static UpgradeOutcome failed(MigrationException failure, Duration elapsed) {
        return new UpgradeOutcome("failed", elapsed, failure);
    }
}
