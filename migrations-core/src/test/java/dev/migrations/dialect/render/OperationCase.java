package dev.migrations.dialect.render;

import dev.migrations.operation.Operation;
import dev.migrations.operation.Operations;
import java.util.List;
import java.util.function.Consumer;

/**
 * Something a revision says.
 *
 * @param name what it is an example of
 * @param before what has to be there
 * @param change the operations themselves
 */
record OperationCase(String name, List<Operation> before, List<Operation> change) {

    static OperationCase of(String name, Consumer<Operations> before, Consumer<Operations> change) {
        return new OperationCase(name, RecordedOperations.of(before), RecordedOperations.of(change));
    }

    @Override
    public String toString() {
        return name;
    }
}
