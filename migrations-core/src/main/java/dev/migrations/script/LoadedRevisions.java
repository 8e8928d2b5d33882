package dev.migrations.script;

import java.util.List;

/**
 * All revisions of a build.
 *
 * @param scripts the revisions, each once, in an order that depends on their places and names only
 * @param warnings full sentences about what is odd but no error, such as an empty directory
 */
public record LoadedRevisions(List<RevisionScript> scripts, List<String> warnings) {

    public LoadedRevisions {
        scripts = List.copyOf(scripts);
        warnings = List.copyOf(warnings);
    }
}
