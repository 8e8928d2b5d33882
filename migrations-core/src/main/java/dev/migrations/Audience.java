package dev.migrations;

import dev.migrations.revision.Direction;
import dev.migrations.revision.Revision;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The listener of one run, which cannot do it any harm once it has begun. Not thread-safe. */
final class Audience {

    private static final Logger log = LoggerFactory.getLogger("dev.migrations");

    private final MigrationListener listener;
    private boolean gone;

    Audience(MigrationListener listener) {
        this.listener = listener;
    }

    /** Throws what the listener throws: nothing has been run yet. */
    void runStarted(Direction direction, List<Revision> revisions) {
        listener.runStarted(direction, revisions);
    }

    /** Tells the listener, unless it has failed before. */
    void tell(Consumer<MigrationListener> news) {
        if (gone) {
            return;
        }
        try {
            news.accept(listener);
        } catch (RuntimeException | LinkageError | AssertionError e) {
            gone = true;
            log.warn(
                    "The listener {} failed, and hears no more of this run",
                    listener.getClass().getName(),
                    e);
        }
    }
}
