package dev.migrations.architecture.tangled.plan;

import dev.migrations.architecture.tangled.error.Ground;

/** Uses what is below it, which uses it. */
public final class Plan {

    /** Fine by itself. */
    public Ground ground() {
        return new Ground();
    }
}
