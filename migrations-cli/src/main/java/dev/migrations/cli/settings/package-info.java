/** Where the command's settings come from, and which of them wins. */
@NullMarked
package dev.migrations.cli.settings;

import org.jspecify.annotations.NullMarked;
