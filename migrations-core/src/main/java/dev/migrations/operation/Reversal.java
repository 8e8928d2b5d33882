package dev.migrations.operation;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What takes an operation back, or why nothing does; exactly one of the two.
 *
 * @param by null if there is none
 * @param obstacle a complete sentence; null if there is none
 */
public record Reversal(@Nullable Operation by, @Nullable String obstacle) {

    private static final String CONDITIONAL = "Whether it changed anything is known only when it runs.";

    public Reversal {
        if ((by == null) == (obstacle == null)) {
            throw new IllegalArgumentException("either an operation or an obstacle");
        }
    }

    static Reversal by(Operation operation) {
        return new Reversal(Objects.requireNonNull(operation), null);
    }

    static Reversal none(String obstacle) {
        return new Reversal(null, obstacle);
    }

    /** One that is made under a condition only cannot be taken back: it may have done nothing. */
    static Reversal unless(boolean conditional, Operation operation) {
        return conditional ? none(CONDITIONAL) : by(operation);
    }

    /** What takes it back, if anything does. */
    public Optional<Operation> operation() {
        return Optional.ofNullable(by);
    }
}
