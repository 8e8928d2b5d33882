package dev.migrations.plan;

import dev.migrations.revision.RevisionId;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rows of {@code schema_revision} at one moment. A revision counts as applied from the end of its upgrade to the end
 * of its downgrade; a half-run one has a row as well. Immutable.
 */
public final class AppliedSet {

    private final Map<RevisionId, AppliedRevision> rows = new LinkedHashMap<>();
    private final Ids ids;

    private AppliedSet(Collection<AppliedRevision> rows) {
        for (AppliedRevision row : rows) {
            this.rows.put(row.id(), row);
        }
        this.ids = new Ids(this.rows);
    }

    /** The set that these rows make. */
    public static AppliedSet of(Collection<AppliedRevision> rows) {
        return new AppliedSet(rows);
    }

    /** A database that nothing was applied to. */
    public static AppliedSet empty() {
        return new AppliedSet(List.of());
    }

    /** The ids of the applied revisions. */
    public Set<RevisionId> ids() {
        return ids;
    }

    /** Whether the revision is applied. */
    public boolean contains(RevisionId id) {
        return ids.contains(id);
    }

    /** The row of this revision, applied or half run. */
    public Optional<AppliedRevision> row(RevisionId id) {
        return Optional.ofNullable(rows.get(id));
    }

    /** All rows, the half-run ones too. */
    public Collection<AppliedRevision> rows() {
        return Collections.unmodifiableCollection(rows.values());
    }

    /** The rows whose upgrade or downgrade has begun and not ended. There is one at most unless somebody wrote it. */
    public List<AppliedRevision> halfRun() {
        List<AppliedRevision> halfRun = new ArrayList<>();
        for (AppliedRevision row : rows.values()) {
            if (row.isHalfRun()) {
                halfRun.add(row);
            }
        }
        return List.copyOf(halfRun);
    }

    /** The half-run rows in this state. */
    public List<AppliedRevision> halfRun(RowState state) {
        return halfRun().stream().filter(row -> row.state() == state).toList();
    }

    /** Whether there is no row at all. */
    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Two sets are equal if they hold the same rows. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AppliedSet set && rows.equals(set.rows);
    }

    @Override
    public int hashCode() {
        return rows.hashCode();
    }

    @Override
    public String toString() {
        return rows.values().toString();
    }

    /** The ids of the rows that count, in an array: a long history is walked through without an object between each two. */
    private static final class Ids extends AbstractSet<RevisionId> {

        private final Map<RevisionId, AppliedRevision> rows;
        private final List<RevisionId> inOrder;

        Ids(Map<RevisionId, AppliedRevision> rows) {
            this.rows = rows;
            this.inOrder = Collections.unmodifiableList(applied(rows));
        }

        private static List<RevisionId> applied(Map<RevisionId, AppliedRevision> rows) {
            List<RevisionId> ids = new ArrayList<>(rows.size());
            for (AppliedRevision row : rows.values()) {
                if (row.isApplied()) {
                    ids.add(row.id());
                }
            }
            return ids;
        }

        @Override
        public boolean contains(@Nullable Object id) {
            AppliedRevision row = rows.get(id);
            return row != null && row.isApplied();
        }

        @Override
        public Iterator<RevisionId> iterator() {
            return inOrder.iterator();
        }

        @Override
        public int size() {
            return inOrder.size();
        }
    }
}
