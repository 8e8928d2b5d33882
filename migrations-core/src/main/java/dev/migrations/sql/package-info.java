/**
 * Cuts the text of a script into statements, streaming, by the lexical rules of one database, and digests its tokens.
 */
@NullMarked
package dev.migrations.sql;

import org.jspecify.annotations.NullMarked;
