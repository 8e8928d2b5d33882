package dev.migrations.script;

import dev.migrations.error.MigrationException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** What a search has found so far. A file or class that is reached in two ways counts, and is read, once. */
final class Findings {

    private final Map<String, RevisionScript> scripts = new LinkedHashMap<>();
    private final Set<String> unread = new HashSet<>();
    private final List<MigrationException> failures = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    /**
     * Adds a revision.
     *
     * @param identity what two ways to one thing have in common
     * @param script reads it, unless it is here already
     */
    void add(String identity, Supplier<RevisionScript> script) {
        if (scripts.containsKey(identity) || unread.contains(identity)) {
            return;
        }
        try {
            scripts.put(identity, script.get());
        } catch (RevisionFileException | JavaRevisionException e) {
            unread.add(identity);
            failures.add(e);
        }
    }

    void warn(String warning) {
        warnings.add(warning);
    }

    int size() {
        return scripts.size() + failures.size();
    }

    LoadedRevisions toLoadedRevisions() {
        return new LoadedRevisions(List.copyOf(scripts.values()), warnings, failures);
    }
}
