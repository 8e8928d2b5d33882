/**
 * The facade: {@link dev.migrations.Migrations}, its builder, and the values it returns. Nothing in the engine imports
 * this package.
 */
@NullMarked
package dev.migrations;

import org.jspecify.annotations.NullMarked;
