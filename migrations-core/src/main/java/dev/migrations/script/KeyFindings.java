package dev.migrations.script;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Takes the keys of files, and looks into none of them. */
final class KeyFindings implements Findings {

    private final Set<String> identities = new HashSet<>();
    private final Set<String> keys = new HashSet<>();
    private final List<String> warnings = new ArrayList<>();
    private final byte[] buffer = new byte[1 << 13];
    private boolean complete = true;

    @Override
    public void addFile(FoundFile file) {
        if (identities.add(file.identity())) {
            SourceKey known = file.key();
            complete &= keys.add((known == null ? read(file.now()) : known).toString());
        }
    }

    private SourceKey read(Content content) {
        try (InputStream in = content.open()) {
            return SourceKey.of(in, buffer);
        } catch (IOException e) {
            throw Problems.unreadable(content.name(), e);
        }
    }

    @Override
    public void addClass(String identity, Supplier<JavaRevision> revision) {
        identities.add(identity);
        complete = false;
    }

    @Override
    public void warn(String warning) {
        warnings.add(warning);
    }

    @Override
    public boolean inOrder() {
        return false;
    }

    @Override
    public boolean isEmpty() {
        return identities.isEmpty();
    }

    SourceKeys toSourceKeys() {
        return new SourceKeys(keys, complete, warnings);
    }
}
