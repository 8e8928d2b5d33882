package dev.migrations.architecture.tangled.error;

import dev.migrations.architecture.tangled.Facade;
import dev.migrations.architecture.tangled.plan.Plan;

/** Uses what stands above it. */
public final class Ground {

    /** Two steps up. */
    public Plan plan(Facade facade) {
        return facade.plan();
    }
}
