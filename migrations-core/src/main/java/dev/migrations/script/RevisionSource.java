package dev.migrations.script;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A place that revisions come from. Implementations are thread-safe, and read anew with each call: what a directory
 * holds may change.
 */
@FunctionalInterface
public interface RevisionSource {

    /**
     * Reads the revisions that are there now: headers, not bodies.
     *
     * @return each revision once, in an order that does not depend on the machine
     * @throws RevisionLocationException if the place is missing or holds nothing
     * @throws RevisionFileException if a file's header is not correct
     * @throws JavaRevisionException if an annotated class cannot be a revision
     */
    List<RevisionScript> read();

    /** The revision files of a directory and its sub-directories. An empty one is a source of nothing. */
    static RevisionSource directory(Path directory) {
        return location(RevisionLocation.of(directory), ClassLoader.getSystemClassLoader());
    }

    /** The revision files and annotated classes of a location. */
    static RevisionSource location(RevisionLocation location, ClassLoader classLoader) {
        return () ->
                RevisionLoader.load(List.of(location), List.of(), classLoader).scripts();
    }

    /** The revisions that these objects are. */
    static RevisionSource of(JavaMigration... migrations) {
        List<RevisionScript> scripts =
                Stream.of(migrations).<RevisionScript>map(JavaRevision::of).toList();
        return () -> scripts;
    }
}
