package dev.migrations.script;

import dev.migrations.error.MigrationException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Reads the header of whatever is found. */
final class ReadFindings implements Findings {

    private final Map<String, RevisionScript> scripts = new LinkedHashMap<>();
    private final Set<String> unread = new HashSet<>();
    private final List<MigrationException> failures = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    @Override
    public void addFile(FoundFile file) {
        add(file.identity(), () -> RevisionFile.read(file));
    }

    @Override
    public void addClass(String identity, Supplier<JavaRevision> revision) {
        add(identity, revision);
    }

    private void add(String identity, Supplier<? extends RevisionScript> script) {
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

    @Override
    public void warn(String warning) {
        warnings.add(warning);
    }

    @Override
    public boolean isEmpty() {
        return scripts.isEmpty() && failures.isEmpty();
    }

    LoadedRevisions toLoadedRevisions() {
        return new LoadedRevisions(List.copyOf(scripts.values()), warnings, failures);
    }
}
