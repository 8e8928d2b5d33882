package dev.migrations.script;

import dev.migrations.script.RevisionLocationException.Problem;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Where revisions are: {@code classpath:db/migrations} (files of a folder, and classes of the package {@code
 * db.migrations}, on the class path) or a directory, {@code file:./migrations} or {@code ./migrations}. Sub-folders
 * belong to it. Immutable; two locations are equal if they name the same place.
 */
public final class RevisionLocation {

    /** Where revisions are looked for when nothing else is said. */
    public static final RevisionLocation DEFAULT = parse("classpath:db/migrations");

    private static final String CLASS_PATH = "classpath:";
    private static final String FILE = "file:";

    private final String written;
    private final boolean onClassPath;
    private final String path;

    private RevisionLocation(String written, boolean onClassPath, String path) {
        this.written = written;
        this.onClassPath = onClassPath;
        this.path = path;
    }

    /**
     * The location that a text names.
     *
     * @throws RevisionLocationException if it names none
     */
    public static RevisionLocation parse(String text) {
        if (text.startsWith(CLASS_PATH)) {
            return new RevisionLocation(text, true, folder(text));
        }
        String path = text.startsWith(FILE) ? withoutAuthority(text.substring(FILE.length())) : text;
        if (path.isBlank()) {
            throw invalid(text, "it is empty");
        }
        if (path.equals(text) && hasOtherScheme(text)) {
            throw invalid(text, "'" + text.substring(0, text.indexOf(':') + 1) + "' is not known");
        }
        return new RevisionLocation(text, false, normalized(directory(text, path)));
    }

    /** The locations that texts name; fails as {@link #parse(String)} does. */
    public static List<RevisionLocation> parse(List<String> texts) {
        List<RevisionLocation> locations = new ArrayList<>(texts.size());
        for (String text : texts) {
            locations.add(parse(text));
        }
        return List.copyOf(locations);
    }

    /** The location of this directory. */
    public static RevisionLocation of(Path directory) {
        return new RevisionLocation(directory.toString(), false, normalized(directory));
    }

    /** Whether it is looked for on the class path, and not in the file system. */
    public boolean isOnClassPath() {
        return onClassPath;
    }

    /** The folder on the class path, {@code db/migrations}, or the directory. */
    public String path() {
        return path;
    }

    private static String folder(String text) {
        String folder = text.substring(CLASS_PATH.length());
        folder = folder.startsWith("/") ? folder.substring(1) : folder;
        folder = folder.endsWith("/") ? folder.substring(0, folder.length() - 1) : folder;
        if (folder.isBlank()) {
            throw invalid(text, "it names no folder, and all of the class path cannot be searched");
        }
        for (String part : folder.split("/", -1)) {
            if (part.isEmpty() || part.equals(".") || part.equals("..") || part.contains("*") || part.contains("\\")) {
                throw invalid(text, "'" + part + "' cannot be a folder on the class path");
            }
        }
        return folder;
    }

    private static Path directory(String text, String path) {
        try {
            return Path.of(path);
        } catch (InvalidPathException e) {
            throw invalid(text, "it is not a path of this system");
        }
    }

    private static String normalized(Path directory) {
        String path = directory.normalize().toString();
        return path.isEmpty() ? "." : path;
    }

    /** {@code ///srv/x} is {@code /srv/x}, and {@code ///C:/x} is {@code C:/x}. */
    private static String withoutAuthority(String path) {
        String rest = path.startsWith("//") ? path.substring(2) : path;
        boolean drive = rest.length() > 2 && rest.charAt(0) == '/' && rest.charAt(2) == ':';
        return drive ? rest.substring(1) : rest;
    }

    /** Whether the text starts like {@code filesystem:}; a single letter is a Windows drive. */
    private static boolean hasOtherScheme(String text) {
        int colon = text.indexOf(':');
        return colon > 1
                && text.substring(0, colon)
                        .toLowerCase(Locale.ROOT)
                        .chars()
                        .allMatch(c -> (c >= 'a' && c <= 'z') || c == '*' || c == '-');
    }

    private static RevisionLocationException invalid(String text, String why) {
        return new RevisionLocationException(
                Problem.INVALID,
                text,
                "'" + text + "' is not a location of revisions: " + why + ".",
                "Write classpath:db/migrations for a folder on the class path, or file:./migrations for a directory.");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RevisionLocation location
                && onClassPath == location.onClassPath
                && path.equals(location.path);
    }

    @Override
    public int hashCode() {
        return Objects.hash(onClassPath, path);
    }

    /** The location as written. */
    @Override
    public String toString() {
        return written;
    }
}
