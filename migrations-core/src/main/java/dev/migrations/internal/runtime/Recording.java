package dev.migrations.internal.runtime;

import dev.migrations.operation.Operation;
import dev.migrations.revision.Direction;
import dev.migrations.schema.Product;
import dev.migrations.script.JavaRevision;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How the recording of a Java revision has ended.
 *
 * @param needs what needs the database, as it is called; null if nothing does
 * @param failure what the revision itself has thrown; null if nothing
 */
record Recording(@Nullable String needs, @Nullable Throwable failure) {

    /**
     * Lets the class say what it does. A class that fails has not said all; whether it fails on the database too is found
     * out there.
     *
     * @param product the database that it is for; null if that is not known
     * @param listener hears each operation; what it throws ends the recording, and is not the revision's failure
     */
    static Recording of(
            JavaRevision revision, Direction direction, @Nullable Product product, Consumer<Operation> listener) {
        Refusal refusal = new Refusal(listener);
        Recorder recorder = new Recorder(product, refusal);
        Throwable failure = null;
        try {
            if (direction == Direction.UPGRADE) {
                revision.migration().upgrade(recorder);
            } else {
                revision.migration().downgrade(recorder);
            }
        } catch (Exception | LinkageError | AssertionError e) {
            failure = recorder.needs() == null ? e : null;
        }
        refusal.rethrow();
        return new Recording(recorder.needs(), failure);
    }

    /** Whether all was said. */
    boolean isComplete() {
        return needs == null && failure == null;
    }

    /** Why a script cannot have all of it; null if it can. */
    @Nullable
    String obstacle() {
        if (needs != null) {
            return "it calls " + needs + ", which needs the database";
        }
        return failure == null ? null : "it failed when it was asked what it does (" + failure + ")";
    }

    /** Remembers what the listener has thrown, which the revision might catch. */
    private static final class Refusal implements Consumer<Operation> {

        private final Consumer<Operation> listener;
        private @Nullable RuntimeException thrown;

        Refusal(Consumer<Operation> listener) {
            this.listener = listener;
        }

        @Override
        public void accept(Operation operation) {
            if (thrown != null) {
                throw thrown;
            }
            try {
                listener.accept(operation);
            } catch (RuntimeException e) {
                thrown = e;
                throw e;
            }
        }

        void rethrow() {
            if (thrown != null) {
                throw thrown;
            }
        }
    }
}
