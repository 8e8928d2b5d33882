package dev.migrations.cli.output;

import dev.migrations.error.MigrationException;
import dev.migrations.error.SourceLocation;
import dev.migrations.revision.Revision;
import org.jspecify.annotations.Nullable;

/**
 * Which revision, file and line a failure is about. A type that knows says so with an accessor called {@code revision} or
 * {@code location}; asked by name, so that a new type needs no line here.
 */
final class ErrorPlaces {

    private ErrorPlaces() {}

    static ErrorReport.Place of(MigrationException failure) {
        Object revision = ask(failure, "revision");
        Object location = ask(failure, "location");
        return new ErrorReport.Place(
                revision instanceof Revision known ? known.id().value() : revision == null ? null : revision.toString(),
                location instanceof SourceLocation line ? line : null);
    }

    private static @Nullable Object ask(MigrationException failure, String accessor) {
        try {
            return failure.getClass().getMethod(accessor).invoke(failure);
        } catch (ReflectiveOperationException e) {
            return null;
        }
    }
}
