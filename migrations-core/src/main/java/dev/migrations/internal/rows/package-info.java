/**
 * Rows as a Java revision reads and writes them: values the same way on every driver, and large tables page by page.
 */
@NullMarked
package dev.migrations.internal.rows;

import org.jspecify.annotations.NullMarked;
