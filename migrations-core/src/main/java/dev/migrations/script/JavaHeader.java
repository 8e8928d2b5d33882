package dev.migrations.script;

import dev.migrations.revision.InvalidNameException;
import dev.migrations.revision.Revision;
import dev.migrations.revision.RevisionId;
import dev.migrations.script.JavaRevisionException.Problem;
import java.util.List;

/** What a {@link MigrationRevision} says, wherever it was read. */
record JavaHeader(String id, List<String> revises, List<String> dependsOn, List<String> labels, String message) {

    Revision toRevision(String className) {
        boolean declaresBase = !revises.isEmpty() && DeclaredNames.isBase(revises);
        try {
            return new Revision(
                    RevisionId.of(id),
                    declaresBase ? List.of() : DeclaredNames.ids(revises),
                    declaresBase,
                    DeclaredNames.idsOrLabels(dependsOn),
                    DeclaredNames.labels(labels),
                    message,
                    className);
        } catch (InvalidNameException | RepeatedNameException e) {
            throw new JavaRevisionException(
                    Problem.INVALID_VALUE,
                    className,
                    "has a @MigrationRevision with a value that is not allowed. " + withoutStop(e.description()),
                    e.action(),
                    e);
        }
    }

    private static String withoutStop(String sentence) {
        return sentence.substring(0, sentence.length() - 1);
    }
}
