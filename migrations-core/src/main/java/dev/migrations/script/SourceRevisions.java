package dev.migrations.script;

import dev.migrations.revision.Revision;
import dev.migrations.revision.RevisionId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads and changes the revisions of a project where they are written, not where they are built to. */
public final class SourceRevisions {

    private SourceRevisions() {}

    /**
     * What is written in a project.
     *
     * @param revisions all revisions
     * @param files those that are files, by their ids
     */
    public record Loaded(List<Revision> revisions, Map<RevisionId, RevisionFile> files) {}

    /**
     * Loads the revisions of locations: files and Java sources from their folders, and classes whose source is not there.
     *
     * @param classLoader where compiled Java revisions are looked for; null for nowhere
     * @throws RevisionLocationException a location is not there
     * @throws JavaSourceException the header of a Java revision cannot be told from its source, and no class tells it
     */
    public static Loaded load(List<WritableLocation> locations, @Nullable ClassLoader classLoader) {
        ReadFindings found = new ReadFindings();
        JavaSources sources = new JavaSources();
        for (WritableLocation location : locations) {
            location.requireExisting();
            if (Files.isDirectory(location.folder())) {
                DirectoryScanner.scanLocation(RevisionLocation.of(location.folder()), found);
            }
            if (classLoader != null && location.location().isOnClassPath()) {
                ClassPathScanner.scanClasses(location.location(), found, classLoader);
            }
            location.javaFolder().filter(Files::isDirectory).ifPresent(folder -> sources.scan(folder, location));
        }
        return loaded(found.toLoadedRevisions().requireAll().scripts(), sources);
    }

    private static Loaded loaded(List<RevisionScript> scripts, JavaSources sources) {
        List<Revision> revisions = new ArrayList<>();
        List<Revision> compiled = new ArrayList<>();
        Map<RevisionId, RevisionFile> files = new HashMap<>();
        for (RevisionScript script : scripts) {
            if (script instanceof RevisionFile file) {
                files.put(file.revision().id(), file);
            }
            (script instanceof RevisionFile ? revisions : compiled).add(script.revision());
        }
        revisions.addAll(sources.with(compiled));
        return new Loaded(revisions, files);
    }

    /**
     * Rewrites the {@code revises} line of a file, and no other byte, in one step.
     *
     * @param file the file as it was read
     * @param revision what it has to say then; it differs in its parents alone
     * @return the file
     * @throws RevisionFileException the file is not what it was when it was read
     * @throws NotWrittenException writing failed; the file is as it was
     */
    public static Path rewriteParents(RevisionFile file, Revision revision) {
        Path path = file.path().orElseThrow();
        String name = file.revision().origin();
        try {
            byte[] before = Files.readAllBytes(path);
            requireSame(file.revision(), before, name);
            List<RevisionId> parents = revision.downRevisions();
            byte[] after = RevisesLine.replaced(before, name, parents);
            requireSame(revision, after, name);
            NewFile.replace(path, after);
            return path;
        } catch (IOException e) {
            throw Problems.unreadable(name, e);
        }
    }

    private static void requireSame(Revision revision, byte[] bytes, String name) {
        if (!RevisionFile.read(Content.of(name, bytes)).revision().equals(revision)) {
            throw Problems.changed(name);
        }
    }
}
