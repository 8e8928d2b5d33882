package dev.migrations;

import dev.migrations.error.MigrationException;
import dev.migrations.revision.Revision;
import dev.migrations.revision.RevisionId;
import java.util.stream.Collectors;

/** A Java revision was to be rebased: classes are not rewritten. */
public final class JavaRebaseException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final Revision revision;

    JavaRebaseException(Revision before, Revision after) {
        super(
                before + " is the class " + before.origin() + ", and only files of SQL are rewritten.",
                "Let its annotation say: revises = " + literals(after) + ".");
        this.revision = before;
    }

    private static String literals(Revision after) {
        String ids = after.downRevisions().stream()
                .map(RevisionId::value)
                .map(id -> '"' + id + '"')
                .collect(Collectors.joining(", "));
        return after.isMergePoint() ? "{" + ids + "}" : ids;
    }

    /** The Java revision. */
    public Revision revision() {
        return revision;
    }
}
