package dev.migrations.dialect.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrations.dialect.Dialect;
import dev.migrations.error.MigrationException;
import dev.migrations.operation.Operation;
import dev.migrations.operation.Reversal;
import dev.migrations.schema.ExistingSchema;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The words of each operation on each database, and of what takes it back. */
class RenderingTest {

    static List<Dialect> dialects() {
        return Dialect.all();
    }

    @ParameterizedTest
    @MethodSource("dialects")
    void eachDatabaseSaysItInItsOwnWords(Dialect dialect) {
        OperationRenderer renderer = OperationRenderer.of(dialect);
        StringBuilder text = new StringBuilder();
        for (OperationCase each : OperationCases.on(dialect)) {
            text.append("-- ").append(each.name()).append('\n');
            each.change().forEach(operation -> append(text, renderer, operation));
            text.append("-- and back\n");
            List<Operation> reversed = new ArrayList<>(each.change());
            Collections.reverse(reversed);
            reversed.forEach(operation -> appendReversal(text, renderer, operation));
            text.append('\n');
        }
        Golden.assertSame(dialect.sectionNames().get(0) + ".sql", text.toString());
    }

    private static void appendReversal(StringBuilder text, OperationRenderer renderer, Operation operation) {
        Reversal reversal = operation.reversal();
        if (reversal.by() != null) {
            append(text, renderer, reversal.by());
        } else {
            text.append("-- not: ").append(reversal.obstacle()).append('\n');
        }
    }

    private static void append(StringBuilder text, OperationRenderer renderer, Operation operation) {
        try {
            List<String> statements = renderer.render(operation, ExistingSchema.unseen());
            statements.forEach(statement -> text.append(statement).append(";\n"));
            if (statements.isEmpty()) {
                text.append("-- nothing to do\n");
            }
        } catch (MigrationException e) {
            text.append("-- ")
                    .append(e.getClass().getSimpleName())
                    .append(": ")
                    .append(e.getMessage())
                    .append('\n');
        }
    }

    /** What is sealed has to be listed; a new one must not be forgotten here. */
    @Test
    void thereIsACaseOfEachOperation() {
        Set<Class<?>> shown = OperationCases.on(Dialect.sqlite()).stream()
                .flatMap(each -> each.change().stream())
                .map(Object::getClass)
                .collect(Collectors.toCollection(HashSet::new));
        assertThat(shown)
                .containsExactlyInAnyOrderElementsOf(operations(Operation.class).toList());
    }

    static Stream<Class<?>> operations(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(RenderingTest::operations)
                : Stream.of(type);
    }
}
