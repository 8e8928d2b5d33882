/**
 * Writes a plan as a script for the database's own client, with everything that the engine would do to the state tables.
 */
@NullMarked
package dev.migrations.internal.offline;

import org.jspecify.annotations.NullMarked;
