/** Part of a tangle. */
@NullMarked
package dev.migrations.architecture.tangled.error;

import org.jspecify.annotations.NullMarked;
