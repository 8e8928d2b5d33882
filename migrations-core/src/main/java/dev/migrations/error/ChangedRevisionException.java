package dev.migrations.error;

import java.util.List;

/** Applied revisions were edited since. */
public final class ChangedRevisionException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final List<String> revisions;

    public ChangedRevisionException(List<String> revisions, String text) {
        super(
                text,
                "Restore the file as it was applied and put the change into a new revision; or, if the database is what the"
                        + " file says now, accept it: " + RepairWords.acceptChanges()
                        + ". To start all the same: migrations.changed=warn.");
        this.revisions = List.copyOf(revisions);
    }

    /** Their ids. */
    public List<String> revisions() {
        return revisions;
    }
}
