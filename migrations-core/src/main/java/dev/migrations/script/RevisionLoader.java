package dev.migrations.script;

import dev.migrations.script.RevisionLocationException.Problem;
import java.util.LinkedHashSet;
import java.util.List;

/** Loads all revisions of a build: of its locations, and those that were given as objects. Thread-safe. */
public final class RevisionLoader {

    private RevisionLoader() {}

    /**
     * Loads the revisions: headers and keys, not bodies.
     *
     * @param locations where to look; none for the {@linkplain RevisionLocation#DEFAULT default}, under which it is no
     *     error to find nothing, so that adding the engine to an application never breaks it
     * @param migrations revisions given as objects
     * @param classLoader where {@code classpath:} locations are looked for
     * @throws RevisionLocationException if a named location is missing, or a named class-path location holds nothing
     * @throws RevisionFileException if a file's header is not correct
     * @throws JavaRevisionException if an annotated class cannot be a revision
     */
    public static LoadedRevisions load(
            List<RevisionLocation> locations, List<? extends JavaMigration> migrations, ClassLoader classLoader) {
        return loadReadable(locations, migrations, classLoader).requireAll();
    }

    /** Like {@link #load}, and goes on where a file or a class cannot be read: what is wrong with it is in the result. */
    public static LoadedRevisions loadReadable(
            List<RevisionLocation> locations, List<? extends JavaMigration> migrations, ClassLoader classLoader) {
        ReadFindings findings = new ReadFindings();
        add(migrations, findings);
        search(locations, findings, classLoader);
        return findings.toLoadedRevisions();
    }

    /**
     * The keys of the files, of which no header is read, and the Java revisions: what is wrong with a file is found by
     * {@link #load}.
     *
     * @throws RevisionLocationException as {@link #load} does
     * @throws JavaRevisionException as {@link #load} does, if not for every reason
     */
    public static SourceKeys keys(
            List<RevisionLocation> locations, List<? extends JavaMigration> migrations, ClassLoader classLoader) {
        KeyFindings findings = new KeyFindings();
        add(migrations, findings);
        search(locations, findings, classLoader);
        return findings.toSourceKeys();
    }

    private static void add(List<? extends JavaMigration> migrations, Findings findings) {
        for (JavaMigration migration : migrations) {
            JavaRevision revision = JavaRevision.of(migration);
            findings.addClass(JavaClasses.identity(revision.className()), () -> revision);
        }
    }

    private static void search(List<RevisionLocation> locations, Findings findings, ClassLoader classLoader) {
        if (locations.isEmpty()) {
            loadDefault(findings, classLoader);
        }
        for (RevisionLocation location : new LinkedHashSet<>(locations)) {
            load(location, findings, classLoader);
        }
    }

    private static void load(RevisionLocation location, Findings findings, ClassLoader classLoader) {
        if (!location.isOnClassPath()) {
            DirectoryScanner.scanLocation(location, findings);
        } else if (!ClassPathScanner.scan(location, findings, classLoader)) {
            throw new RevisionLocationException(
                    Problem.NOTHING_FOUND,
                    location.toString(),
                    "There is no revision at " + location + ".",
                    "Correct the location, or put a revision file there: src/main/resources/" + location.path()
                            + " in a Maven or Gradle project.");
        }
    }

    private static void loadDefault(Findings findings, ClassLoader classLoader) {
        RevisionLocation location = RevisionLocation.DEFAULT;
        boolean found = ClassPathScanner.scan(location, findings, classLoader);
        if (!found && findings.isEmpty()) {
            findings.warn("There is no revision at " + location + " yet. To create the first, put a file such as"
                    + " src/main/resources/" + location.path() + "/0001_first.sql there, with the lines"
                    + " '-- revision: 0001' and '-- migrate: upgrade' and the SQL after them.");
        }
    }
}
