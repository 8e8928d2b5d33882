package dev.migrations.internal.store;

import dev.migrations.plan.AppliedRevision;
import dev.migrations.plan.RowState;
import dev.migrations.revision.Revision;
import dev.migrations.revision.RevisionId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a row of the state table says of a revision itself, before anything is known of a run.
 *
 * @param revision as its file declares it
 * @param dependsOn resolved ids
 * @param kind SQL or Java
 * @param checksum null for Java
 * @param sourceKey null for Java
 * @param downgrade the text to store; null if there is none or it is too long
 * @param irreversible whether nothing can take it back
 */
public record NewRow(
        Revision revision,
        List<RevisionId> dependsOn,
        AppliedRevision.Kind kind,
        @Nullable String checksum,
        @Nullable String sourceKey,
        @Nullable String downgrade,
        boolean irreversible) {

    public NewRow {
        dependsOn = List.copyOf(dependsOn);
    }

    /** The same, with the checksum of a part that has run. */
    public NewRow withChecksum(@Nullable String other) {
        return new NewRow(revision, dependsOn, kind, other, sourceKey, downgrade, irreversible);
    }

    /** The same, with what is going to take it back. */
    public NewRow withDowngrade(@Nullable String other) {
        return new NewRow(revision, dependsOn, kind, checksum, sourceKey, other, irreversible);
    }

    /**
     * The values of the row in the order of {@code StateSql.insertRevision}.
     *
     * @param runId what stands for the run's id
     */
    public @Nullable Object[] values(RowState state, Progress progress, Object runId, Author author) {
        return new @Nullable Object[] {
            revision.id().value(),
            StateRows.join(revision.downRevisions()),
            StateRows.join(dependsOn),
            StateRows.join(revision.labels()),
            revision.message(),
            kind.name().toLowerCase(Locale.ROOT),
            checksum,
            sourceKey,
            downgrade,
            irreversible ? 1 : 0,
            state.name().toLowerCase(Locale.ROOT),
            runId,
            progress.started(),
            progress.done(),
            progress.total(),
            author.appliedBy(),
            0,
            author.toolVersion(),
            StateStore.FORMAT
        };
    }
}
