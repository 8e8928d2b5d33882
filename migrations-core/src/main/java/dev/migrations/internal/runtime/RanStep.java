package dev.migrations.internal.runtime;

import dev.migrations.plan.Step;
import java.time.Duration;

/**
 * A step that is over.
 *
 * @param step the step
 * @param elapsed from its first statement to its commit
 */
public record RanStep(Step step, Duration elapsed) {}
