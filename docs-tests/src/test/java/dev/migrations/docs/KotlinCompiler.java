package dev.migrations.docs;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compiles Kotlin as a project does to which every warning, and every doubt about null, is an error. */
final class KotlinCompiler {

    /** Called by its name, because only the profile of the slow tests has it on the class path. */
    private static final String COMPILER = "org.jetbrains.kotlin.cli.jvm.K2JVMCompiler";

    private static final String CLASS_PATH =
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));

    private final Path classes;

    /**
     * What came of a source.
     *
     * @param status {@code OK} or {@code COMPILATION_ERROR}
     * @param printed the errors
     */
    record Outcome(String status, String printed) {}

    /** A compiler that writes classes into a folder, and the source beside it. */
    KotlinCompiler(Path classes) {
        this.classes = classes;
    }

    Outcome compile(String source) {
        try {
            Path file = Files.writeString(classes.resolveSibling("Page.kt"), source);
            return run(
                    "-Werror",
                    "-Xjspecify-annotations=strict",
                    "-Xjsr305=strict",
                    "-jvm-target",
                    "17",
                    // Else it looks for both in an installation of Kotlin, and warns that there is none.
                    "-no-stdlib",
                    "-no-reflect",
                    "-classpath",
                    CLASS_PATH,
                    "-d",
                    classes.toString(),
                    file.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Outcome run(String... arguments) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (PrintStream errors = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            Class<?> type = Class.forName(COMPILER);
            Object status = type.getMethod("exec", PrintStream.class, String[].class)
                    .invoke(type.getConstructor().newInstance(), errors, arguments);
            return new Outcome(String.valueOf(status), printed.toString(StandardCharsets.UTF_8));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Kotlin's compiler is on the class path with -Pslow only.", e);
        }
    }
}
