/** The revisions of the chat log that are written in Java; those in SQL are the resources of the same name. */
@NullMarked
package db.migrations;

import org.jspecify.annotations.NullMarked;
