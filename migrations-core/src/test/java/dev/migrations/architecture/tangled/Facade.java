package dev.migrations.architecture.tangled;

import dev.migrations.architecture.tangled.plan.Plan;

/** Stands on top, where it may use what is below. */
public final class Facade {

    /** Fine. */
    public Plan plan() {
        return new Plan();
    }
}
