/**
 * Revision files and Java revisions: where they are found, how they are parsed and written.
 */
@NullMarked
package dev.migrations.script;

import org.jspecify.annotations.NullMarked;
