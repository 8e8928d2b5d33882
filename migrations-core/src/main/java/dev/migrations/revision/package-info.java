/**
 * The revision graph: ids, revisions, their order, and the selectors that name them. Pure values, no files, no database.
 */
@NullMarked
package dev.migrations.revision;

import org.jspecify.annotations.NullMarked;
