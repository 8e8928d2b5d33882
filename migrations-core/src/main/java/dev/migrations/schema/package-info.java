/**
 * What a database holds, as values and questions: what a Java revision asks before it changes something.
 */
@NullMarked
package dev.migrations.schema;

import org.jspecify.annotations.NullMarked;
