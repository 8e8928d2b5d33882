package dev.migrations;

import dev.migrations.revision.RevisionId;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which revision is to be put onto which. Immutable.
 *
 * @param revision the revision that moves, and with it all that builds on it
 * @param onto where it goes; null for the one head that does not build on it
 * @param applied the revisions that are applied wherever that is known: none of them moves
 */
public record Rebase(String revision, @Nullable String onto, Set<RevisionId> applied) {

    public Rebase {
        Objects.requireNonNull(revision, "revision");
        applied = Set.copyOf(applied);
    }

    /** Puts a revision onto the other head. */
    public static Rebase of(String revision) {
        return new Rebase(revision, null, Set.of());
    }

    /** Puts it onto this one: an id, the beginning of one, a label, {@code billing@head}. */
    public Rebase onto(@Nullable String target) {
        return new Rebase(revision, target, applied);
    }

    /** Refuses to move what is applied in a database: its place in the history is a fact there. */
    public Rebase applied(Collection<RevisionId> ids) {
        return new Rebase(revision, onto, Set.copyOf(ids));
    }
}
