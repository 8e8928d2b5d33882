/**
 * {@code GET /actuator/migrations}: where the database stands, its revisions, and what happened to each. Read-only.
 */
@NullMarked
package dev.migrations.spring.boot.actuate;

import org.jspecify.annotations.NullMarked;
