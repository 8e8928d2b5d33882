/**
 * What every failure of the engine has in common: a description, an action, and a place in a file.
 */
@NullMarked
package dev.migrations.error;

import org.jspecify.annotations.NullMarked;
