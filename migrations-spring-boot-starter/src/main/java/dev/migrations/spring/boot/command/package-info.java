/**
 * The command {@code migrations} inside an application: {@code java -jar app.jar migrations status}. Works with the
 * application's own configuration, and starts nothing of it but what the command needs.
 */
@NullMarked
package dev.migrations.spring.boot.command;

import org.jspecify.annotations.NullMarked;
