package dev.migrations.schema;

import org.jspecify.annotations.Nullable;

/**
 * A column as a live database describes it.
 *
 * @param name as the database stores it
 * @param type in the database's own words, with its length or precision: {@code character varying(80)}
 * @param nullable whether it may be null
 * @param defaultExpression what stands in when no value is given, as the database writes it: MySQL shows a string without
 *     its quotes, the others show SQL; null if there is none, and for generated columns
 * @param identity whether the database numbers it when no value is given: an identity or serial column,
 *     AUTO_INCREMENT, or SQLite's INTEGER PRIMARY KEY
 * @param generated whether it is computed from other columns
 */
public record ColumnInfo(
        String name,
        String type,
        boolean nullable,
        @Nullable String defaultExpression,
        boolean identity,
        boolean generated) {}
