/** Part of a tangle. */
@NullMarked
package dev.migrations.architecture.tangled.plan;

import org.jspecify.annotations.NullMarked;
