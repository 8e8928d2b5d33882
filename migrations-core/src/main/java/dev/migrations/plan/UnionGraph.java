package dev.migrations.plan;

import dev.migrations.revision.BranchLabel;
import dev.migrations.revision.Revision;
import dev.migrations.revision.RevisionGraph;
import dev.migrations.revision.RevisionId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The graph of a build together with the revisions that only the database knows. Edges come from the files for known
 * revisions, from the rows for unknown ones.
 */
public final class UnionGraph {

    /** What stands in the place of a file's name for a revision that has none here. */
    public static final String ORIGIN = "known to the database only";

    private final RevisionGraph known;
    private final List<AppliedRevision> unknown;
    private final Set<String> unknownIds;
    private final Map<String, Long> unknownLabels;

    private UnionGraph(RevisionGraph known, List<AppliedRevision> unknown) {
        this.known = known;
        this.unknown = unknown;
        this.unknownIds = unknown.stream().map(row -> row.id().value()).collect(Collectors.toSet());
        this.unknownLabels = unknown.stream()
                .flatMap(row -> row.labels().stream())
                .collect(Collectors.groupingBy(BranchLabel::value, Collectors.counting()));
    }

    /** The union; the build's own graph if the database knows nothing more. */
    public static RevisionGraph of(RevisionGraph known, AppliedSet applied) {
        List<AppliedRevision> unknown = new ArrayList<>();
        for (AppliedRevision row : applied.rows()) {
            if (!known.contains(row.id())) {
                unknown.add(row);
            }
        }
        return unknown.isEmpty() ? known : new UnionGraph(known, unknown).build();
    }

    private RevisionGraph build() {
        List<Revision> all = new ArrayList<>();
        known.revisions().forEach(revision -> all.add(withoutTakenNames(revision)));
        unknown.forEach(row -> all.add(fromRow(row)));
        return RevisionGraph.of(all);
    }

    /** An id that only the database knows may be a label here; in the union the id has it, and edges are by id. */
    private Revision withoutTakenNames(Revision revision) {
        if (revision.dependsOn().isEmpty() && revision.labels().isEmpty()) {
            return revision;
        }
        return new Revision(
                revision.id(),
                revision.downRevisions(),
                revision.declaresBase(),
                known.dependsOn(revision.id()).stream().map(RevisionId::value).toList(),
                revision.labels().stream()
                        .filter(label -> !unknownIds.contains(label.value()))
                        .toList(),
                revision.message(),
                revision.origin());
    }

    /** A parent without a row is left out: rows may be removed by hand, and what is left must still be workable. */
    private Revision fromRow(AppliedRevision row) {
        return new Revision(
                row.id(),
                row.revises().stream().filter(this::isThere).toList(),
                true,
                row.dependsOn().stream()
                        .filter(this::isThere)
                        .map(RevisionId::value)
                        .toList(),
                row.labels().stream().filter(label -> isFree(label.value())).toList(),
                row.message(),
                ORIGIN);
    }

    private boolean isThere(RevisionId id) {
        return known.contains(id) || unknownIds.contains(id.value());
    }

    /** Whether a label of an unknown revision can be kept: not taken here, nor given by another unknown one. */
    private boolean isFree(String label) {
        boolean givenOnce = unknownLabels.getOrDefault(label, 0L) == 1;
        return givenOnce && known.labelled(label).isEmpty() && !unknownIds.contains(label) && !isKnownId(label);
    }

    private boolean isKnownId(String label) {
        return label.indexOf('-') < 0 && known.contains(RevisionId.of(label));
    }
}
