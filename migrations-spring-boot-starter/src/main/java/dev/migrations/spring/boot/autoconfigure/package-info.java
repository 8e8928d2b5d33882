/**
 * Puts the engine into a Spring Boot application: a gate that lets nobody hold a {@code DataSource} before its
 * migrations have finished, configured with {@code migrations.*}.
 */
@NullMarked
package dev.migrations.spring.boot.autoconfigure;

import org.jspecify.annotations.NullMarked;
