package dev.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.migrations.plan.FindingCode;
import dev.migrations.testkit.MarkdownPage;
import dev.migrations.testkit.RevisionFolder;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the page on checks says, done: its test is compiled, and run on one head and on two. */
class CheckPageTest {

    private static final MarkdownPage PAGE = MarkdownPage.of("docs/reference/check.md");

    @TempDir
    Path project;

    private RevisionFolder files;

    @BeforeEach
    void write() {
        files = new RevisionFolder(project.resolve("db/migrations"));
        files.table("a1");
        files.table("b1 <- a1");
    }

    @Test
    void itsTestPassesWithOneHead() {
        assertThatCode(this::runTheTest).doesNotThrowAnyException();
    }

    @Test
    void itsTestFailsWithTwoHeadsAndNamesTheCommand() {
        files.table("c1 <- a1");
        assertThatCode(this::runTheTest)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("warning several-heads: Two heads: b1 add b1 (")
                .hasMessageContaining("Join them: migrations merge -m \"join b1 and c1\"");
    }

    @ParameterizedTest
    @EnumSource(FindingCode.class)
    void itExplainsEveryCode(FindingCode code) {
        assertThat(PAGE.prose())
                .anyMatch(line -> line.startsWith("| `" + code.word() + "` | " + code.exitStatus() + " | "));
    }

    @ParameterizedTest
    @EnumSource(Severity.class)
    void itExplainsEverySeverity(Severity severity) {
        assertThat(PAGE.prose()).anyMatch(line -> line.startsWith("| `" + severity.word() + "` | "));
    }

    private void runTheTest() throws Throwable {
        compile(PAGE.blocks("java").get(0));
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {project.toUri().toURL()}, before)) {
            Thread.currentThread().setContextClassLoader(loader);
            run(loader.loadClass("RevisionsTest"));
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    private void compile(String source) throws IOException {
        Path file = Files.writeString(project.resolve("RevisionsTest.java"), source);
        List<String> arguments = List.of(
                "-proc:none", "-cp", System.getProperty("java.class.path"), "-d", project.toString(), file.toString());
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)))
                .isZero();
    }

    private static void run(Class<?> test) throws Throwable {
        Constructor<?> constructor = test.getDeclaredConstructor();
        constructor.setAccessible(true);
        Method method = Arrays.stream(test.getDeclaredMethods())
                .filter(m -> m.isAnnotationPresent(Test.class))
                .findFirst()
                .orElseThrow();
        method.setAccessible(true);
        try {
            method.invoke(constructor.newInstance());
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }
}
