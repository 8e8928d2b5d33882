package dev.migrations.script;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** What a search has found so far. A file or class that is reached in two ways counts, and is read, once. */
final class Findings {

    private final Map<String, RevisionScript> scripts = new LinkedHashMap<>();
    private final List<String> warnings = new ArrayList<>();

    /**
     * Adds a revision.
     *
     * @param identity what two ways to one thing have in common
     * @param script reads it, unless it is here already
     */
    void add(String identity, Supplier<RevisionScript> script) {
        if (!scripts.containsKey(identity)) {
            scripts.put(identity, script.get());
        }
    }

    void warn(String warning) {
        warnings.add(warning);
    }

    int size() {
        return scripts.size();
    }

    LoadedRevisions toLoadedRevisions() {
        return new LoadedRevisions(List.copyOf(scripts.values()), warnings);
    }
}
