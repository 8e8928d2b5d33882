/**
 * The text of a table as SQLite keeps it: cut into its parts, edited in place, and turned into the statements that
 * rebuild the table where ALTER TABLE cannot change it.
 */
@NullMarked
package dev.migrations.dialect.sqlite;

import org.jspecify.annotations.NullMarked;
