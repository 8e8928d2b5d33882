/** The history of an application for translating poems, in Java: five tables, thirty indexes, three branches. */
@NullMarked
package dev.migrations.poetry;

import org.jspecify.annotations.NullMarked;
