package dev.migrations.script;

import dev.migrations.script.JavaRevisionException.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Finds the annotated ones among class files, and loads no other. */
final class JavaClasses {

    /** How a class file names the annotation. */
    private static final byte[] ANNOTATION =
            MigrationRevision.class.descriptorString().getBytes(StandardCharsets.US_ASCII);

    private JavaClasses() {}

    static String identity(String className) {
        return "class " + className;
    }

    /**
     * Adds the revision that a class file holds; false if it holds none.
     *
     * @param entry its name on the class path: {@code db/migrations/FillInTitles.class}
     */
    static boolean add(String entry, Content content, Findings findings, ClassLoader classLoader) {
        if (!mentionsAnnotation(content)) {
            return false;
        }
        String className =
                entry.substring(0, entry.length() - ".class".length()).replace('/', '.');
        Class<?> type = load(className, classLoader);
        if (!type.isAnnotationPresent(MigrationRevision.class)) {
            return false;
        }
        findings.addClass(identity(className), () -> JavaRevision.of(type));
        return true;
    }

    private static Class<?> load(String className, ClassLoader classLoader) {
        try {
            return Class.forName(className, false, classLoader);
        } catch (ClassNotFoundException | LinkageError e) {
            throw new JavaRevisionException(
                    Problem.NOT_LOADABLE,
                    className,
                    "cannot be loaded (" + e + ")",
                    "Add what it needs to the class path, or remove the class.",
                    e);
        }
    }

    /** Class files are small, and most of a location's are none of ours: a search is cheaper than loading them. */
    private static boolean mentionsAnnotation(Content content) {
        byte[] bytes;
        try (var in = content.open()) {
            bytes = in.readAllBytes();
        } catch (IOException e) {
            throw Problems.unreadable(content.name(), e);
        }
        for (int i = 0; i + ANNOTATION.length <= bytes.length; i++) {
            if (bytes[i] == ANNOTATION[0] && matchesAt(bytes, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean matchesAt(byte[] bytes, int from) {
        for (int j = 0; j < ANNOTATION.length; j++) {
            if (bytes[from + j] != ANNOTATION[j]) {
                return false;
            }
        }
        return true;
    }
}
