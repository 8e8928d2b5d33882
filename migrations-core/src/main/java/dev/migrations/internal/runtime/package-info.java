/**
 * Runs a plan into a database.
 */
@NullMarked
package dev.migrations.internal.runtime;

import org.jspecify.annotations.NullMarked;
