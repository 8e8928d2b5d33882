/**
 * How each database says an operation.
 */
@NullMarked
package dev.migrations.dialect.render;

import org.jspecify.annotations.NullMarked;
