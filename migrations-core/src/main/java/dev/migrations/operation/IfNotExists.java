package dev.migrations.operation;

/** Given last to what creates something: {@code addColumn("poems", column("title", text()), IF_NOT_EXISTS)}. */
public enum IfNotExists implements CreateIndexOption {
    /** Where there is one of this name already, nothing happens, whatever it looks like. */
    IF_NOT_EXISTS
}
