package dev.migrations.error;

import java.util.List;

/** A downgrade would take back revisions whose files this build does not have. */
public final class StoredDowngradeException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final List<String> revisions;

    public StoredDowngradeException(List<String> revisions) {
        super(
                "The downgrade takes back what this build does not have: " + String.join(", ", revisions)
                        + ". Nothing was run.",
                "Use a build that has the files, or allow the downgrades that the database has stored:"
                        + " migrations downgrade TARGET --stored, in Java DowngradeOption.ALLOW_STORED.");
        this.revisions = List.copyOf(revisions);
    }

    /** The ids of those revisions. */
    public List<String> revisions() {
        return revisions;
    }
}
