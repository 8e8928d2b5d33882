package dev.migrations.error;

import java.util.List;

/** Revisions of this build are not applied, and this start was not allowed to apply them. */
public final class PendingRevisionsException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final List<String> revisions;

    public PendingRevisionsException(String database, List<String> revisions) {
        super(
                "%s lacks %d %s of this build: %s."
                        .formatted(
                                database,
                                revisions.size(),
                                revisions.size() == 1 ? "revision" : "revisions",
                                Named.some(revisions)),
                "Apply what is pending (migrations upgrade), or let the start do it: migrations.startup=upgrade.");
        this.revisions = List.copyOf(revisions);
    }

    /** Their ids, in upgrade order. */
    public List<String> revisions() {
        return revisions;
    }
}
