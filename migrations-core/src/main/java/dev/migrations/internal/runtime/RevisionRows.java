package dev.migrations.internal.runtime;

import dev.migrations.internal.store.NewRow;
import dev.migrations.plan.AppliedRevision;
import dev.migrations.plan.AppliedSet;
import dev.migrations.revision.Direction;
import dev.migrations.revision.Revision;
import dev.migrations.script.JavaRevision;
import dev.migrations.script.RevisionBody;
import dev.migrations.script.RevisionFile;
import dev.migrations.script.Section;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the state table says of the revisions of a build. */
final class RevisionRows {

    private final Build build;
    private final DatabaseSections sections;

    RevisionRows(Build build, DatabaseSections sections) {
        this.build = build;
        this.sections = sections;
    }

    NewRow of(RevisionFile file, RevisionBody body, String checksum) {
        Optional<Section> downgrade = sections.of(body, Direction.DOWNGRADE);
        return new NewRow(
                file.revision(),
                build.graph().dependsOn(file.revision().id()),
                AppliedRevision.Kind.SQL,
                checksum,
                file.sourceKey(),
                downgrade.isPresent() ? storable(downgrade.get()) : null,
                downgrade.isEmpty());
    }

    private static @Nullable String storable(Section downgrade) {
        return downgrade.textUpTo(Preparation.LONGEST_STORED_DOWNGRADE).orElse(null);
    }

    NewRow of(JavaRevision java, boolean reversible) {
        return new NewRow(
                java.revision(),
                build.graph().dependsOn(java.revision().id()),
                AppliedRevision.Kind.JAVA,
                null,
                null,
                null,
                !reversible);
    }

    /** The row as it is, but with the downgrade that is about to run. */
    static NewRow takenBack(Revision revision, AppliedSet applied, Section downgrade) {
        AppliedRevision row = applied.row(revision.id()).orElseThrow();
        return new NewRow(
                revision,
                row.dependsOn(),
                row.kind(),
                row.checksum(),
                row.sourceKey(),
                storable(downgrade),
                row.irreversible());
    }
}
