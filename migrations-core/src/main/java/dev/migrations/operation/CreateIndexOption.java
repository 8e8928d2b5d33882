package dev.migrations.operation;

/** What may be said last when an index is created. */
public sealed interface CreateIndexOption permits IfNotExists, Concurrently {}
