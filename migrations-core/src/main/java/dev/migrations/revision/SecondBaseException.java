package dev.migrations.revision;

import dev.migrations.error.MigrationException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Two revisions revise nothing and neither says that this is meant. One file of a graph may go without a
 * {@code revises} line; in a second one the line was most likely forgotten.
 */
public final class SecondBaseException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final Revision first;
    private final Revision second;
    private final @Nullable Revision head;

    SecondBaseException(Revision first, Revision second, @Nullable Revision head) {
        super(
                "Two revisions have no revises line: " + first.id() + " (" + first.origin() + ") and " + second.id()
                        + " (" + second.origin() + ").",
                action(second, head));
        this.first = first;
        this.second = second;
        this.head = head;
    }

    private static String action(Revision second, @Nullable Revision head) {
        String start = "In " + second.origin() + " write ";
        String base = "\"-- revises: base\" if it starts a history of its own.";
        return head == null
                ? start + "the revision that it follows, or " + base
                : start + "\"-- revises: " + head.id() + "\" to follow the head, " + head + ", or " + base;
    }

    /** The revision that the history starts with. */
    public Revision first() {
        return first;
    }

    /** The revision whose line is missing. */
    public Revision second() {
        return second;
    }

    /** The revision that {@link #second()} would follow, if there is just one head that it could. */
    public Optional<Revision> head() {
        return Optional.ofNullable(head);
    }
}
