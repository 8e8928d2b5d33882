/** The command {@code migrations}: standalone, and inside an application's own jar. */
@NullMarked
package dev.migrations.cli;

import org.jspecify.annotations.NullMarked;
