package dev.migrations.operation;

/** A change of what one table consists of. SQLite makes several of them by writing the table anew once. */
public sealed interface TableAlteration extends TableOperation
        permits AddColumn, DropColumn, AlterColumn, RenameColumn, AddConstraint, DropConstraint {}
