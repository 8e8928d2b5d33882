package dev.migrations.dialect.render;

import dev.migrations.dialect.Dialect;
import dev.migrations.operation.AddEnumValue;

/** What is said where enumerations have no names of their own. */
final class NamedEnumerations {

    private NamedEnumerations() {}

    static OperationNotSupportedException refused(Dialect dialect, AddEnumValue operation) {
        return new OperationNotSupportedException(
                dialect.product(),
                dialect.product() + " knows no enumeration by its name, such as " + operation.type() + ".",
                "Give each column that has it all values anew, with alterColumn(..., c -> c.type(enumeration(...))).");
    }
}
