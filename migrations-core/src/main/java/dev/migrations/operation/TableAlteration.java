package dev.migrations.operation;

import dev.migrations.schema.ObjectName;

/** A change of one table, of which several can be made at once: see {@link BatchAlterTable}. */
public sealed interface TableAlteration extends Operation
        permits AddColumn, DropColumn, AlterColumn, RenameColumn, AddConstraint, DropConstraint {

    /** The table that is changed. */
    ObjectName table();
}
