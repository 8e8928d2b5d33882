package dev.migrations.operation;

/** What may be said last when an index is dropped. */
public sealed interface DropIndexOption permits IfExists, Concurrently {}
