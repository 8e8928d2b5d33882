/**
 * The state tables and the lock: all JDBC that reads or writes what the engine remembers.
 */
@NullMarked
package dev.migrations.internal.store;

import org.jspecify.annotations.NullMarked;
