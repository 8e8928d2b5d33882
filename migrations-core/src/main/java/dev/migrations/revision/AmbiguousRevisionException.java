package dev.migrations.revision;

import dev.migrations.error.MigrationException;
import java.util.List;

/** The start of an id with which several ids start. */
public final class AmbiguousRevisionException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private static final int SHOWN = 8;

    private final String prefix;
    private final List<Revision> candidates;

    AmbiguousRevisionException(String prefix, List<Revision> candidates) {
        super(
                "'" + prefix + "' could be any of " + candidates.size() + " revisions: " + shown(candidates) + ".",
                "Write more of the id.");
        this.prefix = prefix;
        this.candidates = List.copyOf(candidates);
    }

    private static String shown(List<Revision> candidates) {
        String first = Wording.list(candidates.subList(0, Math.min(SHOWN, candidates.size())));
        return candidates.size() > SHOWN ? first + ", ..." : first;
    }

    /** The text as it was given. */
    public String prefix() {
        return prefix;
    }

    /** The revisions whose ids start with it. */
    public List<Revision> candidates() {
        return candidates;
    }
}
