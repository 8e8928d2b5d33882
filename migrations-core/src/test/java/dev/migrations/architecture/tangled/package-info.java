/** Part of a tangle. */
@NullMarked
package dev.migrations.architecture.tangled;

import org.jspecify.annotations.NullMarked;
