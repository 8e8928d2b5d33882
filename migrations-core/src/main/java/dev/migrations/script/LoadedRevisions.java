package dev.migrations.script;

import dev.migrations.error.MigrationException;
import java.util.List;

/**
 * All revisions of a build.
 *
 * @param scripts the revisions, each once, in an order that depends on their places and names only
 * @param warnings full sentences about what is odd but no error, such as an empty directory
 * @param failures why the others could not be read, one for each file or class
 */
public record LoadedRevisions(List<RevisionScript> scripts, List<String> warnings, List<MigrationException> failures) {

    public LoadedRevisions {
        scripts = List.copyOf(scripts);
        warnings = List.copyOf(warnings);
        failures = List.copyOf(failures);
    }

    /** Itself, if everything could be read; else fails for the first thing that could not. */
    public LoadedRevisions requireAll() {
        if (!failures.isEmpty()) {
            throw failures.get(0);
        }
        return this;
    }
}
