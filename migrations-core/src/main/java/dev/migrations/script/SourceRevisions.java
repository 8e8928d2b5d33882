package dev.migrations.script;

import dev.migrations.revision.Revision;
import dev.migrations.revision.RevisionId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads and changes the revisions of a project where they are written, not where they are built to. */
public final class SourceRevisions {

    private SourceRevisions() {}

    /**
     * Loads the revisions of locations: files from their folders, and classes as far as they have been compiled.
     *
     * @param classLoader where compiled Java revisions are looked for; null for nowhere
     * @throws RevisionLocationException a location is not there
     */
    public static LoadedRevisions load(List<WritableLocation> locations, @Nullable ClassLoader classLoader) {
        Findings findings = new Findings();
        for (WritableLocation location : locations) {
            location.requireExisting();
            if (Files.isDirectory(location.folder())) {
                DirectoryScanner.scanLocation(RevisionLocation.of(location.folder()), findings);
            }
            if (classLoader != null && location.location().isOnClassPath()) {
                ClassPathScanner.scanClasses(location.location(), findings, classLoader);
            }
        }
        return findings.toLoadedRevisions();
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
