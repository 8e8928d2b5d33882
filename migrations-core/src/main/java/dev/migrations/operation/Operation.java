package dev.migrations.operation;

import java.util.Optional;

/**
 * One change, as a value: what a Java revision says to its {@link Operations}. Each database says it in its own words; one
 * that cannot refuses it.
 */
public sealed interface Operation
        permits CreateTable,
                DropTable,
                RenameTable,
                TableOperation,
                BatchAlterTable,
                AddEnumValue,
                DropEnumeration,
                BulkInsert,
                ExecuteSql {

    /** Hands it to the method of {@code visitor} that is for it. */
    <R> R accept(OperationVisitor<R> visitor);

    /** What takes it back, or why nothing does. */
    Reversal reversal();

    /** What takes it back, if anything does. */
    default Optional<Operation> reverse() {
        return reversal().operation();
    }

    /** What it does, for messages: {@code add column word_count to poems}. */
    String describe();
}
