package dev.migrations.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.loader.launch.JarLauncher;

/** Packs an application as Spring Boot does, and starts it. */
class NestedJarTest {

    private static final String MANIFEST = "Manifest-Version: 1.0\nMain-Class: " + JarLauncher.class.getName()
            + "\nStart-Class: " + PrintRevisions.class.getName()
            + "\nSpring-Boot-Classes: BOOT-INF/classes/\nSpring-Boot-Lib: BOOT-INF/lib/\n\n";

    @TempDir
    Path temp;

    /** The application: prints what it finds. */
    static final class PrintRevisions {

        private PrintRevisions() {}

        public static void main(String[] arguments) {
            ClassLoader loader = PrintRevisions.class.getClassLoader();
            for (RevisionScript script : RevisionLoader.load(List.of(RevisionLocation.DEFAULT), List.of(), loader)
                    .scripts()) {
                System.out.println(script.revision().origin());
                if (script instanceof RevisionFile file) {
                    System.out.println(file.sourceKey());
                    System.out.print(SectionTest.text(file.body().sections().get(0)));
                } else if (script instanceof JavaRevision java) {
                    System.out.println(java.migration().getClass());
                }
            }
        }
    }

    @Test
    void readsTheApplicationsOwnRevisionsAndThoseOfItsLibraries() throws Exception {
        Path application = application(true);

        assertThat(run(application))
                .containsExactly(
                        "db.migrations.FillIn",
                        "class db.migrations.FillIn",
                        "db/migrations/a b#1.sql",
                        RevisionFile.of("a", sql("a")).sourceKey(),
                        "SELECT 'a';",
                        "db/migrations/2026/b.sql",
                        RevisionFile.of("b", sql("b")).sourceKey(),
                        "SELECT 'b';");
    }

    @Test
    void readsALibraryWithoutEntriesForItsFolders() throws Exception {
        Path application = application(false);

        assertThat(run(application)).contains("db/migrations/2026/b.sql", "SELECT 'b';");
    }

    private Path application(boolean complete) throws Exception {
        ClassPathFixture library = new ClassPathFixture().file("db/migrations/2026/b.sql", sql("b"));
        Path jar = temp.resolve("library.jar");
        ClassPathFixture classes =
                new ClassPathFixture().directory(homeOf(RevisionFile.class)).directory(homeOf(NestedJarTest.class));
        if (complete) {
            library.jar(jar);
            classes.file("db/migrations/a b#1.sql", sql("a"))
                    .javaClass(
                            temp,
                            "FillIn",
                            "@MigrationRevision(id = \"j\") class FillIn implements JavaMigration"
                                    + " { public void upgrade(Operations op) {} }");
        } else {
            library.jarWithoutFolderEntries(jar);
        }
        return fatJar(classes, jar);
    }

    private Path fatJar(ClassPathFixture classes, Path library) throws Exception {
        ClassPathFixture jar = new ClassPathFixture()
                .file("META-INF/MANIFEST.MF", MANIFEST)
                .file("BOOT-INF/lib/library.jar", Files.readAllBytes(library))
                .directoryAt("BOOT-INF/classes/", classes.exploded(temp.resolve("classes")));
        try (ZipFile loader = new ZipFile(homeOf(JarLauncher.class).toFile())) {
            for (ZipEntry entry :
                    loader.stream().filter(e -> e.getName().endsWith(".class")).toList()) {
                try (InputStream in = loader.getInputStream(entry)) {
                    jar.file(entry.getName(), in.readAllBytes());
                }
            }
        }
        return jar.jar(temp.resolve("app.jar"));
    }

    private static List<String> run(Path jar) throws IOException, InterruptedException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Process process = new ProcessBuilder(java.toString(), "-jar", jar.toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).describedAs(output).isZero();
        return output.lines().toList();
    }

    private static Path homeOf(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    private static String sql(String id) {
        return "-- revision: " + id + "\n-- revises: base\n-- migrate: upgrade\nSELECT '" + id + "';\n";
    }
}
