package dev.migrations.architecture.tangled.stray;

/** Stands nowhere. */
public final class Helper {}
