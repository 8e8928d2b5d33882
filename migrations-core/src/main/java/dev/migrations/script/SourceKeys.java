package dev.migrations.script;

import dev.migrations.revision.Revision;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The keys of a build's files, which tell whether they are the ones that were applied before anybody has to look into them,
 * and its Java revisions, which have no key and say what they are without being read.
 *
 * @param keys as {@link RevisionFile#sourceKey()} gives them
 * @param java the Java revisions by their ids
 * @param complete whether rows can tell that they are the whole build, applied as it is: no two files have the same bytes, and
 *     no Java revision says what a row does not tell
 * @param warnings as {@link LoadedRevisions#warnings()}
 */
public record SourceKeys(Set<String> keys, Map<String, Revision> java, boolean complete, List<String> warnings) {

    public SourceKeys {
        warnings = List.copyOf(warnings);
    }
}
