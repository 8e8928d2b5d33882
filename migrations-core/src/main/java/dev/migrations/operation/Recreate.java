package dev.migrations.operation;

/** Whether SQLite writes a table anew to change it. */
public enum Recreate {
    /** When there is something among the changes that its ALTER TABLE cannot do. */
    AUTO,
    /** Always. */
    ALWAYS,
    /** Never; what ALTER TABLE cannot do is refused. */
    NEVER
}
