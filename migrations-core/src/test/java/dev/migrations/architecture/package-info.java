/** Rules of structure, and a tangle on which they are tried. */
@NullMarked
package dev.migrations.architecture;

import org.jspecify.annotations.NullMarked;
