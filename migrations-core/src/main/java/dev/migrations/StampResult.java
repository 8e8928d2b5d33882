package dev.migrations;

import dev.migrations.revision.RevisionId;
import java.util.List;

/**
 * What a stamp changed in the state table; the schema itself is never touched.
 *
 * @param stamped the revisions now recorded as applied that were not before
 * @param unstamped the revisions no longer recorded as applied
 * @param current where the database is now
 */
public record StampResult(List<RevisionId> stamped, List<RevisionId> unstamped, List<RevisionId> current) {

    public StampResult {
        stamped = List.copyOf(stamped);
        unstamped = List.copyOf(unstamped);
        current = List.copyOf(current);
    }

    @Override
    public String toString() {
        return "stamped " + stamped.size() + ", unstamped " + unstamped.size() + ", at "
                + (current.isEmpty()
                        ? "base"
                        : String.join(
                                ", ", current.stream().map(RevisionId::value).toList()));
    }
}
