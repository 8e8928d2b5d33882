package dev.migrations.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every block of the tutorial, done. Maven's part is done by the compiler and the class path of this test. */
class TutorialTest {

    private static final String PAGE = "docs/tutorial.md";
    private static final Pattern ARTIFACT = Pattern.compile("<dependency>.*?<artifactId>(.*?)<", Pattern.DOTALL);

    @TempDir
    Path folder;

    @Test
    @Tag("slow")
    void aReaderComesToTheEnd() {
        new Reader(folder, new Project(folder)).follow(PAGE);
    }

    @Test
    void everyBlockIsTypedOrWritten() {
        assertThat(Block.of(PAGE)).allMatch(block -> block.isFile() || block.isConsole());
    }

    @Test
    void itsDependenciesAreThoseOfThisTest() throws IOException {
        String pom = Block.of(PAGE).get(0).text();
        String here = Files.readString(Path.of("pom.xml"));
        assertThat(ARTIFACT.matcher(pom).results().map(found -> found.group(1)))
                .hasSize(4)
                .allMatch(artifact -> here.contains("<artifactId>" + artifact + "<"));
    }

    /** The reader's shell, in which the application is run without Maven. */
    private static final class Project extends Shell {

        private static final String JAR = "java -jar target/poets.jar ";

        private final Path folder;

        Project(Path folder) {
            super(folder);
            this.folder = folder;
        }

        @Override
        Outcome run(String command) {
            return switch (command) {
                case "./mvnw -q spring-boot:run" -> application(build());
                case "./mvnw -q package" -> new Outcome(0, build().isEmpty() ? "nothing was built\n" : "");
                default ->
                    command.startsWith(JAR)
                            ? application(
                                    classPath(), command.substring(JAR.length()).split(" "))
                            : super.run(command);
            };
        }

        private String build() {
            Path classes = folder.resolve("target/classes");
            try {
                copy(folder.resolve("src/main/resources"), classes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            Path source = folder.resolve("src/main/java/com/example/poets/PoetsApplication.java");
            int status = ToolProvider.getSystemJavaCompiler()
                    .run(
                            null,
                            null,
                            null,
                            "-proc:none",
                            "-cp",
                            dependencies(),
                            "-d",
                            classes.toString(),
                            source.toString());
            assertThat(status).isZero();
            return classPath();
        }

        private String classPath() {
            return folder.resolve("target/classes") + File.pathSeparator + dependencies();
        }

        private static String dependencies() {
            return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        }

        private Outcome application(String classPath, String... arguments) {
            Path java = Path.of(System.getProperty("java.home"), "bin", "java");
            List<String> command = new ArrayList<>(List.of(
                    java.toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    classPath,
                    "com.example.poets.PoetsApplication"));
            command.addAll(Arrays.asList(arguments));
            return process(command.toArray(String[]::new));
        }

        private static void copy(Path from, Path to) throws IOException {
            try (var files = Files.walk(from)) {
                for (Path file : files.toList()) {
                    Path target = to.resolve(from.relativize(file).toString());
                    if (Files.isDirectory(file)) {
                        Files.createDirectories(target);
                    } else {
                        Files.write(target, Files.readAllBytes(file));
                    }
                }
            }
        }
    }
}
