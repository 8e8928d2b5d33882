/** The words in which tests speak of graphs, rows and plans. */
@NullMarked
package dev.migrations.testkit;

import org.jspecify.annotations.NullMarked;
