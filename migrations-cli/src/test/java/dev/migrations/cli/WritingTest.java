package dev.migrations.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrations.cli.Prompt.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WritingTest {

    @TempDir
    private Path directory;

    private Prompt prompt = new Prompt(Path.of(""));

    @BeforeEach
    void start() {
        prompt = Prompt.inProject(directory);
    }

    @Test
    void createWritesAFileOntoTheHead() {
        String out = prompt.out("create", "add invoices", "--id", "f");

        assertThat(out).matches("created revisions/\\d{8}_\\d{4}_f_add_invoices.sql\nf revises e\n");
        assertThat(prompt.out("heads")).isEqualTo("f (head) add invoices\n");
    }

    @Test
    void createSpeaksJson() {
        String out = prompt.out("revision", "-m", "add invoices", "--rev-id", "f", "--format", "json");

        assertThat(out.replaceFirst("\\d{8}_\\d{4}", "NOW")).isEqualTo("""
                {
                  "revision": "f",
                  "revises": ["e"],
                  "dependsOn": [],
                  "labels": [],
                  "message": "add invoices",
                  "file": "revisions/NOW_f_add_invoices.sql",
                  "heads": ["f"]
                }
                """);
    }

    @Test
    void aSecondHeadIsSaidSo() {
        prompt.out("create", "one", "--id", "f");

        String out = prompt.out("create", "two", "--id", "g", "--head", "e", "--splice");

        assertThat(out.replaceAll("\\([^)]*\\)", "(FILE)")).endsWith("""
                g revises e
                Two heads: f one (FILE), g two (FILE).
                Join them: migrations merge -m "join one and two"
                """);
    }

    @Test
    void mergeJoinsTheHeads() {
        prompt.out("create", "one", "--id", "f");
        prompt.out("create", "two", "--id", "g", "--head", "e", "--splice");

        assertThat(prompt.out("merge", "--id", "m")).endsWith("m revises f, g\n");
        assertThat(prompt.out("heads")).isEqualTo("m (head, merge point) join one and two\n");
    }

    @Test
    void rebaseMovesWhatIsNotApplied() {
        prompt.out("create", "one", "--id", "f");
        prompt.out("create", "two", "--id", "g", "--head", "e", "--splice");

        assertThat(prompt.out("rebase", "g")).endsWith("g revises f\n");
        assertThat(prompt.out("heads")).isEqualTo("g (head) two\n");
    }

    @Test
    void rebaseLeavesWhatIsApplied() {
        prompt.out("upgrade");
        prompt.out("create", "one", "--id", "f", "--head", "d", "--splice");

        Outcome outcome = prompt.run("rebase", "e", "--onto", "f");

        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.err()).contains("is applied in the database, so it stays where it is.");
    }

    @Test
    void initSaysWhatItWrote() throws IOException {
        Path empty = Files.createDirectory(directory.resolve("empty"));
        Prompt there = new Prompt(empty);

        String out = there.out("init", "create customers");

        assertThat(out).matches("""
                created db/migrations/README.md
                created db/migrations/\\d{8}_\\d{4}_[0-9a-f]{12}_create_customers.sql
                Write SQL into the last one, then: migrations upgrade
                """);
        assertThat(there.out("init")).isEqualTo("db/migrations is set up already; nothing was written.\n");
    }

    @Test
    void initOfAProjectWritesAmongItsResources() throws IOException {
        Path empty = Files.createDirectory(directory.resolve("maven"));
        Prompt there = new Prompt(empty).file("pom.xml", "<project/>");

        assertThat(there.out("init")).startsWith("created src/main/resources/db/migrations/README.md\n");
        assertThat(there.out("create", "fill in", "--java")).startsWith("created src/main/java/db/migrations/");
    }

    @Test
    void checkEndsWithWhatIsToBeDone() {
        assertThat(prompt.run("check").status()).isEqualTo(3);
        assertThat(prompt.run("check", "--files-only").status()).isZero();
        prompt.out("create", "one", "--id", "f", "--head", "d", "--splice");

        Outcome outcome = prompt.run("check", "--files-only");

        assertThat(outcome.status()).isEqualTo(4);
        assertThat(outcome.out()).contains("warning several-heads: ");
    }

    @Test
    void waitEndsWhenSomebodyHasUpgraded() {
        Outcome early = prompt.run("wait", "--timeout", "0");
        prompt.out("upgrade");

        assertThat(early.status()).isEqualTo(3);
        assertThat(VerbsTest.times(prompt.out("wait"))).isEqualTo("at e, nothing to do in N ms\n");
    }

    @Test
    void doctorLooksAtEverything() {
        assertThat(prompt.out("doctor").replace(directory.toString(), ".")).isEqualTo("""
                ok configuration: url is set by ./migrations.yml
                ok configuration: location is set by ./migrations.yml
                ok files: 5 revisions at ./revisions
                ok database: SQLite 3.54 answers; pending, 0 applied, 5 pending
                warning database: 5 revisions are pending: a create a, b create b, c create c, d create d and e create e. Apply\
                 them: migrations upgrade
                ok rights: This user may do what an upgrade does to the state tables.
                """);
    }

    @Test
    void doctorFindsWhatIsWrongAndGoesOn() {
        prompt.revision("x", "nowhere", "", "");

        Outcome outcome = prompt.run("doctor");

        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.out()).contains("error files: ").contains("error database: ");
    }
}
