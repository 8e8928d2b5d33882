/**
 * What a Java revision can do: the vocabulary of operations.
 */
@NullMarked
package dev.migrations.operation;

import org.jspecify.annotations.NullMarked;
