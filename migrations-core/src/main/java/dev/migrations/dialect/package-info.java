/**
 * What differs between databases, as text and rules. Opens nothing.
 */
@NullMarked
package dev.migrations.dialect;

import org.jspecify.annotations.NullMarked;
