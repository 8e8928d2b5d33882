package dev.migrations.revision;

import dev.migrations.error.MigrationException;
import java.util.List;

/** A name that is neither the id nor the label of a revision, nor the start of an id. */
public final class UnknownRevisionException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final String name;
    private final List<String> closest;

    private UnknownRevisionException(String name, List<String> closest, String action) {
        super("There is no revision '" + name + "'.", action);
        this.name = name;
        this.closest = List.copyOf(closest);
    }

    static UnknownRevisionException of(String name, RevisionGraph graph) {
        List<Revision> similar = SimilarNames.to(name, graph);
        if (name.length() < RevisionResolver.SHORTEST_PREFIX) {
            boolean prefix =
                    similar.stream().anyMatch(revision -> revision.id().value().startsWith(name));
            return new UnknownRevisionException(
                    name,
                    ids(similar),
                    prefix ? "Give at least four characters of an id. " + ask(similar) : ask(similar));
        }
        return new UnknownRevisionException(name, ids(similar), ask(similar));
    }

    private static List<String> ids(List<Revision> revisions) {
        return revisions.stream().map(revision -> revision.id().value()).toList();
    }

    private static String ask(List<Revision> similar) {
        return similar.isEmpty()
                ? "See which there are: migrations history."
                : "Did you mean "
                        + String.join(
                                " or ", similar.stream().map(Revision::toString).toList()) + "?";
    }

    /** The name as it was given. */
    public String name() {
        return name;
    }

    /** The ids that look most like it, the closest first; may be empty. */
    public List<String> closest() {
        return closest;
    }
}
