package dev.migrations.cli.output;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/**
 * What a process is given: everything that a command reads or writes beside its arguments, the files and the database.
 *
 * @param environment the variables
 * @param directory the working directory
 * @param out standard output, which holds answers and nothing else
 * @param err standard error, for everything else
 * @param terminal the person, if there is one
 */
public record Surroundings(
        Map<String, String> environment, Path directory, PrintWriter out, PrintWriter err, Terminal terminal) {

    public Surroundings {
        environment = Map.copyOf(environment);
    }

    /** A file as a person in the working directory would name it. */
    public String shown(Path file) {
        Path here = directory.toAbsolutePath().normalize();
        Path there = file.toAbsolutePath().normalize();
        return (there.startsWith(here) ? here.relativize(there) : file).toString();
    }

    /** Those of this process. UTF-8 on every system: files are, and pipes compare. */
    public static Surroundings ofProcess() {
        return new Surroundings(
                System.getenv(),
                Path.of(""),
                writer(FileDescriptor.out),
                writer(FileDescriptor.err),
                Terminal.ofProcess());
    }

    private static PrintWriter writer(FileDescriptor descriptor) {
        return new PrintWriter(
                new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8),
                true,
                StandardCharsets.UTF_8);
    }
}
