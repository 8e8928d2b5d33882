package dev.migrations.script;

import dev.migrations.revision.Revision;
import dev.migrations.revision.RevisionId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The Java revisions of a project as far as their sources tell them. */
final class JavaSources {

    private static final String ENDING = ".java";

    private final List<Revision> revisions = new ArrayList<>();

    /** Classes whose annotation is there and cannot be read, with their files. */
    private final Map<String, Path> unread = new LinkedHashMap<>();

    void scan(Path folder, WritableLocation location) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted().toList()) {
                if (file.toString().endsWith(ENDING) && Files.isRegularFile(file)) {
                    String relative = FileNames.displayed(location.location().path(), folder.relativize(file));
                    read(
                            file,
                            relative.substring(0, relative.length() - ENDING.length())
                                    .replace('/', '.'));
                }
            }
        } catch (IOException | UncheckedIOException e) {
            throw RevisionLocationException.unreadable(location.location(), e);
        }
    }

    private void read(Path file, String className) throws IOException {
        String source = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        for (Optional<JavaHeader> header : JavaSourceReader.read(source)) {
            if (header.isPresent()) {
                revisions.add(header.get().toRevision(className));
            } else {
                unread.put(className, file);
            }
        }
    }

    /** The revisions of the sources, and those compiled ones that no source tells. */
    List<Revision> with(List<Revision> compiled) {
        Set<RevisionId> ids = new HashSet<>();
        Set<String> classes = new HashSet<>();
        revisions.forEach(revision -> {
            ids.add(revision.id());
            classes.add(revision.origin());
        });
        List<Revision> all = new ArrayList<>(revisions);
        for (Revision revision : compiled) {
            unread.remove(outermost(revision.origin()));
            if (!ids.contains(revision.id()) && !classes.contains(revision.origin())) {
                all.add(revision);
            }
        }
        unread.forEach((className, file) -> {
            throw new JavaSourceException(file, className);
        });
        return all;
    }

    private static String outermost(String className) {
        int nested = className.indexOf('$');
        return nested < 0 ? className : className.substring(0, nested);
    }
}
