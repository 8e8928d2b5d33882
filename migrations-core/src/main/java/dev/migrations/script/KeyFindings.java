package dev.migrations.script;

import dev.migrations.revision.Revision;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Takes the keys of files, and looks into none of them; of a Java revision it takes what its annotation says. */
final class KeyFindings implements Findings {

    private final Set<String> identities = new HashSet<>();
    private final Set<String> keys = new HashSet<>();
    private final Map<String, Revision> java = new HashMap<>();
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
        if (identities.add(identity)) {
            complete &= add(revision);
        }
    }

    private boolean add(Supplier<JavaRevision> supplier) {
        try {
            Revision revision = supplier.get().revision();
            return java.put(revision.id().value(), revision) == null && isToldByItsRow(revision);
        } catch (JavaRevisionException refused) {
            // Said by whoever reads the revisions, among all else that cannot be read.
            return false;
        }
    }

    /** No row tells which labels a revision has, nor whether a base says that it is one; others may not fit to that. */
    private static boolean isToldByItsRow(Revision revision) {
        return revision.labels().isEmpty() && (!revision.isBase() || revision.declaresBase());
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
        return new SourceKeys(keys, java, complete, warnings);
    }
}
