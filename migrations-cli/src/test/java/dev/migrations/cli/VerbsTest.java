package dev.migrations.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrations.cli.Prompt.Outcome;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerbsTest {

    @TempDir
    private Path directory;

    private Prompt prompt = new Prompt(Path.of(""));

    @BeforeEach
    void start() {
        prompt = Prompt.inProject(directory);
    }

    @Test
    void upgradeAppliesWhatIsPending() {
        assertThat(times(prompt.out("upgrade"))).isEqualTo("""
                upgraded a create a  N ms
                upgraded b create b  N ms
                upgraded c create c  N ms
                upgraded d create d  N ms
                upgraded e create e  N ms
                at e, 5 applied in N ms
                """);
        assertThat(times(prompt.out("upgrade"))).isEqualTo("at e, nothing to do in N ms\n");
    }

    @Test
    void upgradeTakesATarget() {
        assertThat(times(prompt.out("upgrade", "b@+2"))).endsWith("at b, 2 applied in N ms\n");
    }

    @Test
    void dryRunShowsThePlanAndCreatesNothing() {
        assertThat(prompt.out("upgrade", "b", "--dry-run")).isEqualTo("""
                upgrade to b: 2 revisions, from base to b
                  upgrade a create a
                  upgrade b create b
                """);
        assertThat(prompt.out("current")).isEqualTo("base\n");
    }

    @Test
    void downgradeTakesTheLastBackWithoutAsking() {
        prompt.out("upgrade");

        assertThat(times(prompt.out("downgrade"))).isEqualTo("""
                downgraded e create e  N ms
                at d, 1 taken back in N ms
                """);
    }

    @Test
    void everyOtherDowngradeNeedsAYes() {
        prompt.out("upgrade");

        Outcome refused = prompt.run("downgrade", "a");

        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err()).endsWith("""
                error: The downgrade to a was not confirmed; nothing was done.
                Answer with y, or give --yes.
                """);
        assertThat(times(prompt.out("downgrade", "a", "--yes"))).endsWith("at a, 4 taken back in N ms\n");
    }

    @Test
    void aPersonIsShownThePlanAndAsked() {
        prompt.out("upgrade", "b");

        Outcome outcome = prompt.answering("y").run("downgrade", "base", "--quiet");

        assertThat(outcome.err()).isEqualTo("""
                downgrade to base: 2 revisions, from b to base
                  downgrade b create b
                  downgrade a create a
                Go on? [y/N]\s
                """);
        assertThat(outcome.status()).isZero();
    }

    @Test
    void aPersonMaySayNo() {
        prompt.out("upgrade");

        assertThat(prompt.answering("n").run("downgrade", "base").status()).isEqualTo(2);
        assertThat(prompt.out("current", "--color=never")).isEqualTo("e (current, head) create e\n");
    }

    @Test
    void stampRecordsAndRunsNothing() {
        assertThat(prompt.out("stamp", "d")).isEqualTo("stamped 4, unstamped 0, at d\n");
    }

    @Test
    void headsAndBranchesNeedNoDatabase() {
        prompt.file("migrations.yml", "location: revisions\n");

        assertThat(prompt.out("heads")).isEqualTo("e (head) create e\n");
        assertThat(prompt.out("branches")).isEqualTo("""
                a (branch point) create a
                  -> b create b
                  -> c create c
                """);
    }

    @Test
    void historyShowsTheNewestFirst() {
        prompt.out("upgrade", "b");

        assertThat(prompt.out("history")).isEqualTo("""
                e (head, pending) create e
                d (merge point, pending) create d
                c (pending) create c
                b (current) create b
                a (branch point) create a
                """);
    }

    @Test
    void historyCanBeDrawn() {
        prompt.out("upgrade", "b");

        assertThat(prompt.out("history", "--graph")).isEqualTo("""
                *  e (head, pending) create e
                *  d (merge point, pending) create d
                |\\
                | *  c (pending) create c
                * |  b (current) create b
                |/
                *  a (branch point) create a
                """);
    }

    @Test
    void withoutADatabaseHistoryShowsTheFiles() {
        prompt.file("migrations.yml", "location: revisions\n");

        assertThat(prompt.out("history")).startsWith("e (head) create e\n");
    }

    @Test
    void statusSaysWhereTheDatabaseStands() {
        prompt.out("upgrade", "b");

        assertThat(prompt.out("status").replaceFirst("last: .*", "last: ...")).isEqualTo("""
                SQLite 3.54: pending
                current: b
                head:    e
                2 applied, 3 pending
                last: ...
                """);
    }

    @Test
    void statusCanBeAnExitStatus() {
        assertThat(prompt.run("status").status()).isZero();
        assertThat(prompt.run("status", "--exit-code").status()).isEqualTo(3);
        assertThat(prompt.run("current", "--exit-code").status()).isEqualTo(3);
    }

    @Test
    void logTellsWhatWasDone() {
        prompt.out("upgrade", "b");

        assertThat(prompt.out("log").lines().map(line -> line.replaceAll("^.{23}  | done .*", "")))
                .containsExactly("upgrade   a ", "upgrade   b ");
        assertThat(prompt.out("log", "b").lines()).hasSize(1);
    }

    @Test
    void repairAcceptsAFileThatWasEdited() {
        prompt.out("upgrade");
        prompt.revision("e", "d", "CREATE TABLE e (x INTEGER, y INTEGER);", "DROP TABLE e;");

        assertThat(prompt.run("upgrade").status()).isEqualTo(5);
        assertThat(prompt.out("repair")).isEqualTo("repaired e\n");
        assertThat(prompt.run("upgrade").status()).isZero();
    }

    @Test
    void showTellsAllAboutARevision() {
        prompt.out("upgrade", "b");

        assertThat(prompt.out("show", "d")).isEqualTo("""
                d (merge point, pending) create d
                  revises:    b, c
                  kind:       sql
                  state:      pending
                  downgrade:  yes
                """);
    }

    @Test
    void aScriptIsForTheDatabasesOwnClient() {
        prompt.out("upgrade", "b");

        String script = prompt.out("upgrade", "c", "--sql");

        assertThat(script).startsWith(".bail on\n").contains("CREATE TABLE c (x INTEGER);");
        assertThat(prompt.out("current")).isEqualTo("b (current) create b\n");
    }

    @Test
    void aScriptOfARangeNeedsNoDatabase() {
        prompt.file("migrations.yml", "location: revisions\n");

        assertThat(prompt.out("upgrade", "base:a", "--sql", "--dialect", "postgresql"))
                .startsWith("\\set ON_ERROR_STOP on\n");
        assertThat(prompt.run("upgrade", "base:a", "--sql").err()).isEqualTo("""
                error: Nothing says for which kind of database the script is to be.
                Give --dialect with postgresql, sqlite, mariadb, mysql or h2.
                """);
    }

    @Test
    void aScriptThatCannotBePlannedHasNoFirstLineEither() {
        assertThat(prompt.run("upgrade", "zzzz", "--sql").out()).isEmpty();
    }

    static String times(String text) {
        return text.replaceAll("\\d+ ms", "N ms");
    }
}
