package dev.migrations.sql;

import dev.migrations.error.SourceLocation;

/**
 * What is known of a statement beside its text.
 *
 * @param number its place in the script, counted from 1
 * @param location the line of its first token
 * @param firstWord its first unquoted word in lower case, or empty
 */
record StatementHead(int number, SourceLocation location, String firstWord) {}
