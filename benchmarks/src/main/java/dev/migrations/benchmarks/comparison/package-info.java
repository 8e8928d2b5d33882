/** Whole processes side by side: plain JDBC, this engine, Flyway, Liquibase. */
@NullMarked
package dev.migrations.benchmarks.comparison;

import org.jspecify.annotations.NullMarked;
