/** Runs what the documentation shows. */
@NullMarked
package dev.migrations.docs;

import org.jspecify.annotations.NullMarked;
