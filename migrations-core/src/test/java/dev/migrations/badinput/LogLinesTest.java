package dev.migrations.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrations.Migrations;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people see in their logs. */
class LogLinesTest {

    @TempDir
    Path folder;

    private Project project;

    @BeforeEach
    void open() throws Exception {
        project = Project.sqlite(folder)
                .revision("57dc007f6d46", "base", "create exchanges table")
                .revision("3f9c0a11be02", "57dc007f6d46", "join cost and search");
    }

    @Test
    void ofAnUpgrade() {
        assertThat(linesOf(Migrations::upgrade))
                .containsExactly(
                        "INFO app (SQLite): 2 revisions to apply, from base to 3f9c0a11be02",
                        "INFO upgraded 57dc007f6d46 create exchanges table  1/2  <n> ms",
                        "INFO upgraded 3f9c0a11be02 join cost and search    2/2  <n> ms",
                        "INFO at 3f9c0a11be02 join cost and search (head), 2 applied in <n> ms");
    }

    @Test
    void ofAnUpgradeByOneRevision() {
        assertThat(linesOf(m -> m.upgrade("+1")))
                .containsExactly(
                        "INFO app (SQLite): 1 revision to apply, from base to 57dc007f6d46",
                        "INFO upgraded 57dc007f6d46 create exchanges table  1/1  <n> ms",
                        "INFO at 57dc007f6d46 create exchanges table, 1 applied in <n> ms");
    }

    @Test
    void ofAnUpgradeWithNothingToDo() {
        project.upgrade();

        assertThat(linesOf(Migrations::upgrade)).containsExactly("INFO at 3f9c0a11be02 (head), nothing to do, <n> ms");
    }

    @Test
    void ofADowngrade() {
        project.upgrade();

        assertThat(linesOf(m -> m.downgrade("base")))
                .containsExactly(
                        "INFO app (SQLite): 2 revisions to take back, from 3f9c0a11be02 to base",
                        "INFO downgraded 3f9c0a11be02 join cost and search    1/2  <n> ms",
                        "INFO downgraded 57dc007f6d46 create exchanges table  2/2  <n> ms",
                        "INFO at base, 2 taken back in <n> ms");
    }

    @Test
    void ofADatabaseThatIsAhead() throws Exception {
        project.upgrade().remove("3f9c0a11be02.sql");

        assertThat(linesOf(Migrations::upgrade))
                .containsExactly(
                        "WARN the database is ahead of this build: 3f9c0a11be02 join cost and search, applied <time> by"
                                + " deploy@ci. To take it back: migrations downgrade 57dc007f6d46 --stored",
                        "INFO at 3f9c0a11be02, nothing to do, <n> ms");
    }

    @Test
    void ofTwoHeads() throws Exception {
        project.revision("ae1027a6acf0", "57dc007f6d46", "join invoice");

        assertThat(linesOf(Migrations::upgrade))
                .contains(
                        "WARN two heads, both applied: 3f9c0a11be02 join cost and search (db/3f9c0a11be02.sql),"
                                + " ae1027a6acf0 join invoice (db/ae1027a6acf0.sql). Join them: migrations merge -m"
                                + " \"join cost and search and invoice\"",
                        "INFO at 3f9c0a11be02 join cost and search, ae1027a6acf0 join invoice (heads), 3 applied in <n>"
                                + " ms");
    }

    @Test
    void ofTablesThatNobodyHasToldUsOf() throws Exception {
        project.execute("CREATE TABLE own (id integer)");

        assertThat(linesOf(Migrations::upgrade))
                .contains("WARN The database has 1 table and no state of ours; the run starts from base. If its schema"
                        + " was made by an earlier release, say which revision it equals:"
                        + " migrations.stamp-existing.");
    }

    private List<String> linesOf(Consumer<Migrations> verb) {
        try (LogLines lines = LogLines.listen()) {
            verb.accept(project.build());
            return lines.texts().stream().map(project::plain).toList();
        }
    }
}
