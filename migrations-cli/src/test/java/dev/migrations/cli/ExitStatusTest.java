package dev.migrations.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What scripts rely on. 130 and 143 are seen on processes only. */
class ExitStatusTest {

    @TempDir
    private Path directory;

    private Prompt prompt = new Prompt(Path.of(""));

    @BeforeEach
    void start() {
        prompt = Prompt.inProject(directory);
    }

    private void all(int status) {
        assertThat(status("check")).as("check").isEqualTo(status);
        assertThat(status("status", "--exit-code")).as("status").isEqualTo(status);
        assertThat(status("current", "--exit-code")).as("current").isEqualTo(status);
        assertThat(status("status")).as("status alone").isZero();
        assertThat(status("current")).as("current alone").isZero();
    }

    private int status(String... arguments) {
        return prompt.run(arguments).status();
    }

    @Test
    void zeroIsDoneOrNothingToDo() {
        assertThat(status("upgrade")).isZero();
        assertThat(status("upgrade")).isZero();
        all(0);
        assertThat(status("wait")).isZero();
    }

    @Test
    void oneIsFailed() {
        prompt.revision("f", "e", "CREATE TABLE a (x INTEGER);", "");

        assertThat(status("upgrade")).isEqualTo(1);
        assertThat(status("heads", "--location", "nowhere")).isEqualTo(1);
    }

    @Test
    void twoIsNotUnderstood() {
        assertThat(status("upgarde")).isEqualTo(2);
        assertThat(status("upgrade", "--hard")).isEqualTo(2);
        assertThat(status("upgrade", "zzzz")).isEqualTo(2);
        assertThat(status("show", "zzzz")).isEqualTo(2);
    }

    @Test
    void threeIsPending() {
        all(3);
        assertThat(status("wait", "--timeout", "0")).isEqualTo(3);
    }

    @Test
    void fourIsSeveralHeads() {
        prompt.revision("f", "d", "CREATE TABLE f (x INTEGER);", "");

        all(4);
        assertThat(status("upgrade", "head")).isEqualTo(4);
        prompt.out("upgrade");
        all(4);
    }

    @Test
    void fiveIsChanged() {
        prompt.out("upgrade");
        prompt.revision("e", "d", "CREATE TABLE e (x INTEGER, y INTEGER);", "");

        all(5);
        assertThat(status("upgrade")).isEqualTo(5);
    }

    @Test
    void sixIsAhead() throws IOException {
        prompt.out("upgrade");
        Files.delete(prompt.path("revisions/e.sql"));

        all(6);
        assertThat(status("upgrade", "--set", "ahead=fail")).isEqualTo(6);
    }

    @Test
    void fiveIsAlsoAnotherWayThanThisBuilds() throws IOException {
        prompt.out("upgrade");
        prompt.revision("f", "d", "CREATE TABLE f (x INTEGER);", "");
        Files.delete(prompt.path("revisions/e.sql"));

        all(5);
        assertThat(status("upgrade")).isEqualTo(5);
    }

    @Test
    void ofSeveralTheHighest() throws IOException {
        prompt.revision("f", "d", "CREATE TABLE f (x INTEGER);", "");
        prompt.revision("g", "d", "CREATE TABLE g (x INTEGER);", "");
        prompt.out("upgrade");
        prompt.revision("g", "d", "CREATE TABLE g (x INTEGER, y INTEGER);", "");

        all(5);
        Files.delete(prompt.path("revisions/e.sql"));
        all(6);
    }
}
