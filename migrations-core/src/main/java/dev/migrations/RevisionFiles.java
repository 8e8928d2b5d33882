package dev.migrations;

import dev.migrations.internal.runtime.Build;
import dev.migrations.operation.NamingConvention;
import dev.migrations.plan.HistoryRange;
import dev.migrations.revision.Revision;
import dev.migrations.revision.RevisionGraph;
import dev.migrations.revision.RevisionSelector;
import dev.migrations.script.JavaMigration;
import dev.migrations.script.LoadedRevisions;
import dev.migrations.script.RevisionLoader;
import dev.migrations.script.RevisionLocation;
import dev.migrations.script.SourceKeys;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The revisions of one or more locations, without any database: for tests, for pull requests, for tools.
 *
 * <pre>{@code
 * assertThat(Migrations.files("classpath:db/migrations").check().problems()).isEmpty();
 * }</pre>
 *
 * The files are read once, when the first method needs them. Thread-safe.
 */
public final class RevisionFiles {

    private static final Logger log = LoggerFactory.getLogger(RevisionFiles.class);

    private final List<RevisionLocation> locations;
    private final List<JavaMigration> javaMigrations;
    private final ClassLoader classLoader;
    private final NamingConvention naming;
    private @Nullable SourceKeys keys;
    private volatile @Nullable LoadedRevisions loaded;
    private @Nullable Build build;

    RevisionFiles(
            List<RevisionLocation> locations,
            List<JavaMigration> javaMigrations,
            ClassLoader classLoader,
            NamingConvention naming) {
        this.locations = List.copyOf(locations);
        this.javaMigrations = List.copyOf(javaMigrations);
        this.classLoader = classLoader;
        this.naming = naming;
    }

    /** The same, with Java revisions beside those of the locations, and what finds class-path locations. */
    public RevisionFiles with(ClassLoader other, JavaMigration... others) {
        return new RevisionFiles(locations, Arrays.asList(others), other, naming);
    }

    /**
     * The revisions as a graph.
     *
     * @throws dev.migrations.error.MigrationException a location, a file or the graph is not as it has to be
     */
    public RevisionGraph graph() {
        return build().graph();
    }

    /** All revisions in upgrade order. */
    public List<Revision> history() {
        return graph().revisions();
    }

    /** The revisions of a range, in upgrade order, as {@link Migrations#history(String)}; {@code current} is refused. */
    public List<Revision> history(String range) {
        return HistoryRange.ofFiles(graph(), RevisionSelector.parse(range)).stream()
                .map(graph()::get)
                .toList();
    }

    /**
     * Everything about the files that somebody should know and that can be told without a database: what cannot be read,
     * what does not fit together, several heads, revisions without a downgrade. Reads each file to its end: a section for
     * named databases as each of them does, one for all others must make sense to one of them.
     */
    public CheckResult check() {
        return new CheckResult(new FilesCheck(this).findings());
    }

    LoadedRevisions loaded() {
        return readable().requireAll();
    }

    /** What can be read, and what is wrong with the rest; as long as something is, the next call reads anew. */
    synchronized LoadedRevisions readable() {
        if (loaded != null) {
            return loaded;
        }
        LoadedRevisions read = RevisionLoader.loadReadable(locations, javaMigrations, classLoader);
        loaded = read.failures().isEmpty() ? read : null;
        return read;
    }

    /**
     * The keys of the files and the Java revisions, for one look that may need no more than these: the next is at the files
     * as they are then. None once the files have been read.
     */
    synchronized Optional<SourceKeys> takeKeys() {
        if (!canHaveKeys()) {
            return Optional.empty();
        }
        SourceKeys taken = readKeys();
        keys = null;
        return Optional.of(taken);
    }

    /** Whether there may be keys; not once the files have been read. Does not wait for what is being read. */
    boolean canHaveKeys() {
        return loaded == null;
    }

    private synchronized SourceKeys readKeys() {
        SourceKeys read = keys == null ? RevisionLoader.keys(locations, javaMigrations, classLoader) : keys;
        keys = read;
        return read;
    }

    /**
     * Begins to read beside the caller, who has something else to wait for and then waits for the rest of this. What goes
     * wrong here goes wrong again for whoever asks for the files.
     *
     * @param keysFirst whether the caller will ask for the keys, and only then perhaps for the files
     */
    void readAhead(boolean keysFirst) {
        if (Runtime.getRuntime().availableProcessors() > 1 && !isLoaded()) {
            Thread thread = new Thread(() -> tryToRead(keysFirst), "migrations-files");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private synchronized boolean isLoaded() {
        return loaded != null;
    }

    private synchronized void tryToRead(boolean keysFirst) {
        try {
            if (!keysFirst || !canHaveKeys() || !readKeys().complete()) {
                readable();
            }
        } catch (RuntimeException | LinkageError e) {
            log.debug("Reading ahead failed", e);
        }
    }

    synchronized Build build() {
        if (build == null) {
            build = new Build(loaded().scripts(), naming);
        }
        return build;
    }
}
