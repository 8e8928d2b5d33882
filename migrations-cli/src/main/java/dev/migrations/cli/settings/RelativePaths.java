package dev.migrations.cli.settings;

import java.nio.file.Path;

/** Makes paths that are relative to a file's directory relative to the working directory. */
final class RelativePaths {

    private static final String FILE = "file:";
    private static final String CLASS_PATH = "classpath:";
    private static final String SQLITE = "jdbc:sqlite:";

    private RelativePaths() {}

    static String location(Path directory, String location) {
        if (location.startsWith(CLASS_PATH) || location.isEmpty()) {
            return location;
        }
        return path(directory, location.startsWith(FILE) ? location.substring(FILE.length()) : location);
    }

    static String path(Path directory, String path) {
        return directory.resolve(path).toString();
    }

    /** Only SQLite's: {@code jdbc:sqlite:app.db}. What is in memory or written as a URI names no such path. */
    static String url(Path directory, String url) {
        if (!url.startsWith(SQLITE)) {
            return url;
        }
        String rest = url.substring(SQLITE.length());
        int question = rest.indexOf('?');
        String file = question < 0 ? rest : rest.substring(0, question);
        boolean named = !file.isEmpty() && !file.startsWith(":") && !file.startsWith(FILE);
        return named ? SQLITE + path(directory, file) + rest.substring(file.length()) : url;
    }
}
