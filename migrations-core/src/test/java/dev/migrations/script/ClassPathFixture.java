package dev.migrations.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.JavaCompiler;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Builds a class path: exploded, as a jar, or as a jar that is stored in a jar. */
final class ClassPathFixture {

    private final TreeMap<String, byte[]> entries = new TreeMap<>();

    ClassPathFixture file(String name, String text) {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    ClassPathFixture file(String name, byte[] bytes) {
        entries.put(name, bytes);
        return this;
    }

    ClassPathFixture without(String name) {
        assertThat(entries).containsKey(name);
        entries.remove(name);
        return this;
    }

    /** A revision file that revises nothing. */
    ClassPathFixture revision(String name, String id) {
        return file(name, "-- revision: " + id + "\n-- revises: base\n-- migrate: upgrade\nSELECT '" + id + "';\n");
    }

    /** All files below a directory. */
    ClassPathFixture directory(Path directory) throws IOException {
        return directoryAt("", directory);
    }

    /** All files below a directory, below a folder. */
    ClassPathFixture directoryAt(String folder, Path directory) throws IOException {
        try (var files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name =
                        FileNames.displayed("", directory.relativize(file)).substring(1);
                entries.put(folder + name, Files.readAllBytes(file));
            }
        }
        return this;
    }

    /** Compiles a class of the package {@code db.migrations}; the imports are there. */
    ClassPathFixture javaClass(Path work, String name, String source) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        String unit =
                "package db.migrations; import dev.migrations.script.*; import dev.migrations.operation.*; " + source;
        SimpleJavaFileObject file =
                new SimpleJavaFileObject(URI.create("string:///" + name + ".java"), SimpleJavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return unit;
                    }
                };
        Path classes = Files.createTempDirectory(work, "classes");
        List<String> options = List.of("-d", classes.toString(), "-cp", System.getProperty("java.class.path"));
        assertThat(compiler.getTask(null, null, null, options, null, List.of(file))
                        .call())
                .isTrue();
        return directory(classes);
    }

    Path exploded(Path root) throws IOException {
        for (var entry : entries.entrySet()) {
            Path file = root.resolve(entry.getKey());
            Files.createDirectories(file.getParent());
            Files.write(file, entry.getValue());
        }
        return root;
    }

    Path jar(Path jar) throws IOException {
        write(jar, true);
        return jar;
    }

    Path jarWithoutFolderEntries(Path jar) throws IOException {
        write(jar, false);
        return jar;
    }

    private void write(Path jar, boolean folders) throws IOException {
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String folder : folders ? folders() : Set.<String>of()) {
                zip.putNextEntry(new ZipEntry(folder));
            }
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(zipEntry(entry.getKey(), entry.getValue()));
                zip.write(entry.getValue());
            }
        }
    }

    private Set<String> folders() {
        Set<String> folders = new LinkedHashSet<>();
        for (String name : entries.keySet()) {
            for (int i = name.indexOf('/'); i >= 0; i = name.indexOf('/', i + 1)) {
                folders.add(name.substring(0, i + 1));
            }
        }
        return folders;
    }

    /** Jars in jars have to be stored, not deflated. */
    private static ZipEntry zipEntry(String name, byte[] bytes) {
        ZipEntry entry = new ZipEntry(name);
        if (name.endsWith(".jar")) {
            CRC32 crc = new CRC32();
            crc.update(bytes);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(bytes.length);
            entry.setCrc(crc.getValue());
        }
        return entry;
    }

    /** A class loader for these directories and jars, on top of the tests' own. */
    static URLClassLoader loader(Path... classPath) {
        List<URL> urls = new ArrayList<>();
        for (Path path : classPath) {
            try {
                urls.add(path.toUri().toURL());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new URLClassLoader(urls.toArray(URL[]::new), ClassPathFixture.class.getClassLoader());
    }
}
