/** What commands say: answers as text for people and as JSON for programs. Knows no command and no database. */
@NullMarked
package dev.migrations.cli.output;

import org.jspecify.annotations.NullMarked;
