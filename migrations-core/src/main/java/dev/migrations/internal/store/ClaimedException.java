package dev.migrations.internal.store;

import dev.migrations.error.MigrationException;
import dev.migrations.revision.RevisionId;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Another run was faster with a revision. The run rolls back, reads the state and plans again. */
public final class ClaimedException extends MigrationException {

    private static final long serialVersionUID = 1L;

    ClaimedException(RevisionId revision, @Nullable SQLException cause) {
        super(
                "Revision " + revision + " was changed in the state table by another run.",
                "Start again; what the other run did is not done twice.",
                cause);
    }
}
