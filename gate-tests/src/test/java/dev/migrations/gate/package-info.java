/** Applications that need a migrated schema at their start, each with another technology. */
@NullMarked
package dev.migrations.gate;

import org.jspecify.annotations.NullMarked;
