package dev.migrations.spring.boot.autoconfigure;

import dev.migrations.error.MigrationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * How this process's own upgrades at its start went, for the health and the metrics, which are not there yet when the
 * upgrades run. Thread-safe.
 */
public final class UpgradeOutcomes {

    private final List<UpgradeOutcome> outcomes = new ArrayList<>();
    private final List<Consumer<UpgradeOutcome>> listeners = new ArrayList<>();

    UpgradeOutcomes() {}

    synchronized void add(UpgradeOutcome outcome) {
        outcomes.add(outcome);
        listeners.forEach(listener -> listener.accept(outcome));
    }

    /** Tells {@code listener} of each that was, and of each that will be. */
    public synchronized void each(Consumer<UpgradeOutcome> listener) {
        outcomes.forEach(listener);
        listeners.add(listener);
    }

    /** What the last of them failed with; empty if it did not fail. */
    public synchronized Optional<MigrationException> failure() {
        return outcomes.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(outcomes.get(outcomes.size() - 1).failure());
    }
}
