package dev.migrations.script;

import java.nio.file.Path;

/** Which files of a location count. */
final class FileNames {

    private FileNames() {}

    static boolean isRevisionFile(String name) {
        return name.endsWith(".sql");
    }

    static boolean isClass(String name) {
        return name.endsWith(".class") && !name.endsWith("-info.class");
    }

    /** Whether a file of this name is looked at at all. */
    static boolean counts(String name) {
        return isRevisionFile(name) || isClass(name);
    }

    static boolean isHidden(String name) {
        return name.startsWith(".");
    }

    /** Whether a path below a location, with slashes, has a hidden part. */
    static boolean hasHiddenPart(String path) {
        return isHidden(path) || path.contains("/.");
    }

    /** How a file of a location is named in messages: with slashes on every system. */
    static String displayed(String root, Path relative) {
        StringBuilder name = new StringBuilder(root);
        for (Path part : relative) {
            name.append('/').append(part);
        }
        return name.toString();
    }
}
