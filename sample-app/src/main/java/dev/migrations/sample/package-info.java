/** A chat log: an assistant's conversations and what they cost, behind a REST interface. */
@NullMarked
package dev.migrations.sample;

import org.jspecify.annotations.NullMarked;
