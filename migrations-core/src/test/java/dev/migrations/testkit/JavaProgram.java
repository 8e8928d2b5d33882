package dev.migrations.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.contentOf;

import dev.migrations.error.MigrationException;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteDataSource;

/**
 * A program of one file, run as a reader of the documentation would run it: by its source, with the engine, a driver and
 * SLF4J on the class path, in the folder where its files are.
 */
public final class JavaProgram {

    private final Path folder;
    private final Path source;
    private final List<Class<?>> libraries;

    private JavaProgram(Path folder, Path source, List<Class<?>> libraries) {
        this.folder = folder;
        this.source = source;
        this.libraries = libraries;
    }

    /** The program {@code text}, in {@code folder}. */
    public static JavaProgram in(Path folder, String text) throws IOException {
        return new JavaProgram(
                folder,
                Files.writeString(folder.resolve("Program.java"), text),
                List.of(MigrationException.class, SQLiteDataSource.class, LoggerFactory.class));
    }

    /** The same without a driver on the class path. */
    public JavaProgram withoutDriver() {
        return new JavaProgram(folder, source, List.of(MigrationException.class, LoggerFactory.class));
    }

    /** Runs it to its end, and returns what it has printed. */
    public String run(String... arguments) throws IOException, InterruptedException, URISyntaxException {
        Path printed = folder.resolve("printed.txt");
        Path errors = folder.resolve("errors.txt");
        Process process = new ProcessBuilder(command(arguments))
                .directory(folder.toFile())
                .redirectOutput(printed.toFile())
                .redirectError(errors.toFile())
                .start();
        assertThat(process.waitFor()).as(() -> contentOf(errors.toFile())).isZero();
        return Files.readString(printed);
    }

    private List<String> command(String... arguments) throws URISyntaxException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        List<String> command = new ArrayList<>(List.of(java.toString(), "-cp", classPath(), source.toString()));
        command.addAll(List.of(arguments));
        return command;
    }

    private String classPath() throws URISyntaxException {
        List<String> locations = new ArrayList<>();
        for (Class<?> library : libraries) {
            locations.add(location(library));
        }
        return String.join(File.pathSeparator, locations);
    }

    private static String location(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI())
                .toString();
    }
}
