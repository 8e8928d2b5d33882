package dev.migrations.cli.output;

import dev.migrations.error.MigrationException;
import java.util.Locale;
import java.util.Map;

/**
 * What programs know a failure by, and what the process then ends with. A code is the type's name in small letters
 * with hyphens, unless it stands here; both numbers and codes are part of the public interface, and a test holds each
 * of them.
 */
final class ErrorCodes {

    private static final Map<String, String> OTHER_NAMES = Map.ofEntries(
            Map.entry("multiple-heads", "several-heads"),
            Map.entry("script-syntax", "syntax"),
            Map.entry("interrupted-run", "interrupted"));

    private static final Map<String, ExitStatus> STATUSES = Map.ofEntries(
            Map.entry("usage", ExitStatus.USAGE),
            Map.entry("ambiguous-revision", ExitStatus.USAGE),
            Map.entry("ambiguous-walk", ExitStatus.USAGE),
            Map.entry("invalid-name", ExitStatus.USAGE),
            Map.entry("invalid-option", ExitStatus.USAGE),
            Map.entry("invalid-selector", ExitStatus.USAGE),
            Map.entry("not-below-branch", ExitStatus.USAGE),
            Map.entry("not-on-branch", ExitStatus.USAGE),
            Map.entry("related-targets", ExitStatus.USAGE),
            Map.entry("several-current", ExitStatus.USAGE),
            Map.entry("target-not-applied", ExitStatus.USAGE),
            Map.entry("unknown-branch", ExitStatus.USAGE),
            Map.entry("unknown-revision", ExitStatus.USAGE),
            Map.entry("unsuitable-selector", ExitStatus.USAGE),
            Map.entry("walked-too-far", ExitStatus.USAGE),
            Map.entry("invalid-setting", ExitStatus.USAGE),
            Map.entry("no-database", ExitStatus.USAGE),
            Map.entry("script-start", ExitStatus.USAGE),
            Map.entry("no-script", ExitStatus.USAGE),
            Map.entry("configuration-file", ExitStatus.USAGE),
            Map.entry("not-confirmed", ExitStatus.USAGE),
            Map.entry("pending-revisions", ExitStatus.PENDING),
            Map.entry("wait-timeout", ExitStatus.PENDING),
            Map.entry("foreign-history", ExitStatus.CHANGED),
            Map.entry("several-heads", ExitStatus.SEVERAL_HEADS),
            Map.entry("changed-revision", ExitStatus.CHANGED),
            Map.entry("half-run-changed", ExitStatus.CHANGED),
            Map.entry("reparented", ExitStatus.CHANGED),
            Map.entry("file-gone", ExitStatus.CHANGED),
            Map.entry("wrong-database", ExitStatus.CHANGED),
            Map.entry("diverged", ExitStatus.CHANGED),
            Map.entry("ahead", ExitStatus.AHEAD));

    private ErrorCodes() {}

    static String code(MigrationException failure) {
        return code(failure.getClass().getSimpleName());
    }

    static ExitStatus status(MigrationException failure) {
        return status(failure.getClass().getSimpleName());
    }

    static String code(String typeName) {
        String name = hyphenated(typeName);
        return OTHER_NAMES.getOrDefault(name, name);
    }

    static ExitStatus status(String typeName) {
        return STATUSES.getOrDefault(code(typeName), ExitStatus.FAILED);
    }

    /** {@code MultipleHeadsException} is {@code multiple-heads}. */
    private static String hyphenated(String typeName) {
        StringBuilder name = new StringBuilder();
        for (char c : typeName.replaceFirst("Exception$", "").toCharArray()) {
            if (Character.isUpperCase(c) && !name.isEmpty()) {
                name.append('-');
            }
            name.append(c);
        }
        return name.toString().toLowerCase(Locale.ROOT);
    }
}
