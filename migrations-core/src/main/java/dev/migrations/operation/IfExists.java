package dev.migrations.operation;

/** Given last to what drops something: {@code dropTable("poems", IF_EXISTS)}. */
public enum IfExists implements DropIndexOption {
    /** Where there is nothing to drop, nothing happens. */
    IF_EXISTS
}
