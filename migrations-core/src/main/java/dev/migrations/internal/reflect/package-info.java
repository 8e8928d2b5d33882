/**
 * Reads the live schema.
 */
@NullMarked
package dev.migrations.internal.reflect;

import org.jspecify.annotations.NullMarked;
