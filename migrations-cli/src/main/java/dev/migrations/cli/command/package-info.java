/** The verbs, one class each: what was asked for, handed to the engine, and what came of it as an answer. */
@NullMarked
package dev.migrations.cli.command;

import org.jspecify.annotations.NullMarked;
