/** What is left after processes died, servers went away and many started at once: everything, and each thing once. */
@NullMarked
package dev.migrations.reliability;

import org.jspecify.annotations.NullMarked;
