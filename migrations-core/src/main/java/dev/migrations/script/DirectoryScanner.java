package dev.migrations.script;

import dev.migrations.script.RevisionLocationException.Problem;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Finds the files of a directory and its sub-directories, and nothing outside of it. */
final class DirectoryScanner extends SimpleFileVisitor<Path> {

    private final Path root;
    private final int rootLength;
    private final String separator;
    private final String displayedRoot;
    private final Findings findings;
    private final List<FoundPath> files = new ArrayList<>();

    private DirectoryScanner(Path root, String displayedRoot, Findings findings) throws IOException {
        this.root = root.toRealPath();
        this.separator = root.getFileSystem().getSeparator();
        String path = this.root.toString();
        this.rootLength = path.endsWith(separator) ? path.length() - 1 : path.length();
        this.displayedRoot = withSlashes(displayedRoot);
        this.findings = findings;
    }

    /**
     * A file of a directory.
     *
     * @param name to display it with
     * @param path where it really is
     */
    record FoundPath(String name, Path path) implements Comparable<FoundPath> {

        @Override
        public int compareTo(FoundPath other) {
            return name.compareTo(other.name);
        }
    }

    /** Adds the revision files of a directory that a user named; a missing one is an error, an empty one a warning. */
    static void scanLocation(RevisionLocation location, Findings findings) {
        Path root = Path.of(location.path());
        if (!Files.isDirectory(root)) {
            throw notADirectory(location, Files.exists(root));
        }
        int revisionFiles = 0;
        for (FoundPath file : files(location, root, findings)) {
            if (FileNames.isRevisionFile(file.name())) {
                add(file, findings);
                revisionFiles++;
            }
        }
        if (revisionFiles == 0) {
            findings.warn("There is no revision file in the directory " + location
                    + " yet. Put one there; its name ends in .sql and its first line is such as '-- revision: 0001'.");
        }
    }

    /** The revision and class files of a directory that are not hidden; where their order matters, the same on every machine. */
    static List<FoundPath> files(RevisionLocation location, Path root, Findings findings) {
        try {
            DirectoryScanner scanner = new DirectoryScanner(root, location.path(), findings);
            Files.walkFileTree(scanner.root, scanner);
            if (findings.inOrder()) {
                Collections.sort(scanner.files);
            }
            return scanner.files;
        } catch (IOException e) {
            throw RevisionLocationException.unreadable(location, e);
        }
    }

    static void add(FoundPath file, Findings findings) {
        Content content = Content.of(file.name(), file.path());
        findings.addFile(new FoundFile(file.path().toString(), content));
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
        boolean hidden = !directory.equals(root)
                && FileNames.isHidden(directory.getFileName().toString());
        return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        if (FileNames.isHidden(file.getFileName().toString())) {
            return FileVisitResult.CONTINUE;
        }
        if (attributes.isSymbolicLink()) {
            visitLink(file);
        } else if (attributes.isRegularFile() && FileNames.counts(file.toString())) {
            files.add(new FoundPath(displayed(file), file));
        }
        return FileVisitResult.CONTINUE;
    }

    /**
     * A link to a file of this location is read (Kubernetes mounts files so). One to a directory of this location would
     * give the same files again.
     */
    private void visitLink(Path link) throws IOException {
        boolean directory = Files.isDirectory(link);
        if (!directory && !FileNames.counts(link.toString())) {
            return;
        }
        Path target = link.toRealPath();
        if (!target.startsWith(root)) {
            findings.warn(displayed(link) + " is a link that leads out of " + displayedRoot + " and was not followed.");
        } else if (!directory) {
            files.add(new FoundPath(displayed(link), target));
        }
    }

    /** How a file of the location is named in messages. Cut from its text: to go through a path costs as much as to open it. */
    private String displayed(Path file) {
        return displayedRoot + withSlashes(file.toString().substring(rootLength));
    }

    private String withSlashes(String path) {
        return separator.equals("/") ? path : path.replace(separator, "/");
    }

    private static RevisionLocationException notADirectory(RevisionLocation location, boolean exists) {
        return exists
                ? new RevisionLocationException(
                        Problem.NOT_A_DIRECTORY,
                        location.toString(),
                        "The location " + location + " is not a directory.",
                        "Name the directory that the revision files are in.")
                : new RevisionLocationException(
                        Problem.MISSING_DIRECTORY,
                        location.toString(),
                        "There is no directory " + location + ".",
                        "Correct the location or create the directory; a relative one is looked for in "
                                + "the directory that the program was started in.");
    }
}
