package dev.migrations.cli.output;

import dev.migrations.error.MigrationException;
import dev.migrations.error.SourceLocation;
import org.jspecify.annotations.Nullable;

/**
 * A failure, as it is shown.
 *
 * @param code what programs know it by
 * @param status what the process ends with
 * @param description what happened, and where
 * @param action what to do next; empty if nobody knows
 * @param place what it is about
 * @param cause the failure itself
 */
public record ErrorReport(
        String code, ExitStatus status, String description, String action, Place place, Throwable cause) {

    /**
     * What a failure is about.
     *
     * @param revision the id of a revision; null if none
     * @param location a line of a file; null if none
     */
    public record Place(@Nullable String revision, @Nullable SourceLocation location) {
        static final Place NONE = new Place(null, null);
    }

    /** The report of a failure of any kind. */
    public static ErrorReport of(Throwable failure) {
        Throwable cause = failure;
        // A container wraps what happens while it makes something.
        while (!(cause instanceof MigrationException) && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause instanceof MigrationException known ? of(known, failure) : defect(failure);
    }

    private static ErrorReport of(MigrationException known, Throwable failure) {
        return new ErrorReport(
                ErrorCodes.code(known),
                ErrorCodes.status(known),
                known.description(),
                known.action(),
                ErrorPlaces.of(known),
                failure);
    }

    private static ErrorReport defect(Throwable failure) {
        return new ErrorReport(
                "internal",
                ExitStatus.FAILED,
                "This is a defect of migrations: " + failure + ".",
                "Please report it, with what --debug prints.",
                Place.NONE,
                failure);
    }

    /** The report of a command line that was not understood. */
    public static ErrorReport usage(String description, String action, Throwable cause) {
        return new ErrorReport("usage", ExitStatus.USAGE, description, action, Place.NONE, cause);
    }

    void writeTo(Page page) {
        page.line(page.styled(Style.BAD, "error:") + " " + description);
        if (!action.isEmpty()) {
            page.line(action);
        }
    }

    Json json() {
        Json error = new Json().with("code", code).with("message", description).with("action", action);
        error.withKnown("revision", place.revision());
        SourceLocation location = place.location();
        if (location != null) {
            error.with("file", location.file()).with("line", location.line());
        }
        return Json.of("error", error);
    }
}
