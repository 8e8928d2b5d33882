package dev.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.contentOf;

import dev.migrations.testkit.RevisionFolder;
import dev.migrations.testkit.SqliteFile;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A start runs everything once, so a lambda on its way is never repaid: to link one takes half a millisecond, and the
 * compilers are kept busy with the classes of the JDK that write it. Loops and named classes cost next to nothing.
 */
class LinkedLambdasTest {

    /** The class of a lambda has a number behind its name on Java 17, and none later. */
    private static final Pattern LAMBDA = Pattern.compile("(dev\\.migrations\\.[\\w.$]+?)\\$\\$Lambda");

    private static final List<String> WITH_NOTHING_TO_DO = List.of(
            "dev.migrations.Engine",
            "dev.migrations.KeyLook",
            "dev.migrations.RevisionFiles",
            "dev.migrations.script.Content");

    private static final List<String> BY_AN_UPGRADE = List.of(
            "dev.migrations.Engine",
            "dev.migrations.KeyLook",
            "dev.migrations.QuickLook",
            "dev.migrations.RevisionFiles",
            "dev.migrations.UpgradeRun",
            "dev.migrations.internal.runtime.PlanRunner",
            "dev.migrations.internal.store.LockWait",
            "dev.migrations.script.Content",
            "dev.migrations.script.ReadFindings");

    @TempDir
    Path temp;

    private SqliteFile database;
    private RevisionFolder files;

    @BeforeEach
    void writeFiles() {
        database = SqliteFile.in(temp);
        files = new RevisionFolder(temp.resolve("migrations"));
        files.table("a1");
        files.table("b1 <- a1");
        files.table("c1 <- b1");
    }

    /** The program that starts. */
    static final class Start {

        private Start() {}

        /** The URL, and the folder of the files. */
        public static void main(String[] arguments) {
            upgrade(arguments[0], arguments[1]);
        }
    }

    private static void upgrade(String url, String location) {
        Migrations.builder(url).location(location).build().upgrade();
    }

    /** The classes whose lambdas another process links in an upgrade. */
    private Set<String> linkedByAnUpgrade() throws IOException, InterruptedException {
        File output = temp.resolve("output.txt").toFile();
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        // Files are read ahead where there is a second processor.
                        "-XX:ActiveProcessorCount=2",
                        "-Xlog:class+load:file=classes.txt",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Start.class.getName(),
                        database.url(),
                        files.path().toString())
                .directory(temp.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output)
                .start();
        assertThat(process.waitFor()).as(() -> contentOf(output)).isZero();
        Set<String> linked = new TreeSet<>();
        Matcher lambda = LAMBDA.matcher(Files.readString(temp.resolve("classes.txt")));
        while (lambda.find()) {
            linked.add(lambda.group(1));
        }
        return linked;
    }

    @Test
    void anUpgradeLinksTheLambdasOfNoOtherClasses() throws IOException, InterruptedException {
        assertThat(linkedByAnUpgrade()).containsExactlyElementsOf(BY_AN_UPGRADE);
        assertThat(database.rows("SELECT revision FROM schema_revision ORDER BY revision"))
                .containsExactly("a1", "b1", "c1");
    }

    @Test
    void anUpgradeOnWhatIsAppliedLinksTheLambdasOfNoOtherClasses() throws IOException, InterruptedException {
        upgrade(database.url(), files.path().toString());
        files.table("d1 <- c1");
        assertThat(linkedByAnUpgrade()).containsExactlyElementsOf(BY_AN_UPGRADE);
    }

    @Test
    void aStartWithNothingToDoLinksTheLambdasOfNoOtherClasses() throws IOException, InterruptedException {
        upgrade(database.url(), files.path().toString());
        assertThat(linkedByAnUpgrade()).containsExactlyElementsOf(WITH_NOTHING_TO_DO);
    }
}
