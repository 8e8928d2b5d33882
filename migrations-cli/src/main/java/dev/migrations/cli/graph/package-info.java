/** The history as a picture of lines and stars. Pure. */
@NullMarked
package dev.migrations.cli.graph;

import org.jspecify.annotations.NullMarked;
