package dev.migrations.operation;

import dev.migrations.schema.ObjectName;

/** What is done to one table, or to what belongs to it. Several can be said together: see {@link BatchAlterTable}. */
public sealed interface TableOperation extends Operation
        permits TableAlteration, CreateIndex, DropIndex, RenameIndex, CommentOnTable, ValidateConstraint {

    /** The table. */
    ObjectName table();
}
