/** How long things take. */
@NullMarked
package dev.migrations.benchmarks;

import org.jspecify.annotations.NullMarked;
