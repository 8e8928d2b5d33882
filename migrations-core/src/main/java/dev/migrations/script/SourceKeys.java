package dev.migrations.script;

import java.util.List;
import java.util.Set;

/**
 * The keys of a build's files, which tell whether they are the ones that were applied before anybody has to look into them.
 *
 * @param keys as {@link RevisionFile#sourceKey()} gives them
 * @param complete whether they stand for the whole build: it has no Java revision, and no two files with the same bytes
 * @param warnings as {@link LoadedRevisions#warnings()}
 */
public record SourceKeys(Set<String> keys, boolean complete, List<String> warnings) {

    public SourceKeys {
        warnings = List.copyOf(warnings);
    }
}
