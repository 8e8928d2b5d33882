/** The engine's log on standard error, for the executable jar; an application has a logging system of its own. */
@NullMarked
package dev.migrations.cli.logging;

import org.jspecify.annotations.NullMarked;
