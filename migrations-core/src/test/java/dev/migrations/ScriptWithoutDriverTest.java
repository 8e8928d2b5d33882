package dev.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrations.testkit.JavaProgram;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scripts for SQLite in a program that has no driver of SQLite, as one for another database may. */
class ScriptWithoutDriverTest {

    @TempDir
    Path folder;

    private String printed(String work) throws IOException, InterruptedException, URISyntaxException {
        Path files = Files.createDirectory(folder.resolve("files"));
        Files.writeString(
                files.resolve("a1.sql"),
                "-- revision: a1\n\n-- migrate: upgrade\nCREATE TABLE poems (id int, title text);\n");
        return JavaProgram.in(folder, """
                        import dev.migrations.OfflineMigrations;
                        import dev.migrations.error.MigrationException;
                        import dev.migrations.operation.Operations;
                        import dev.migrations.script.JavaMigration;
                        import dev.migrations.script.MigrationRevision;
                        import java.io.StringWriter;

                        public class Program {
                            @MigrationRevision(id = "j1", revises = "a1", message = "say it")
                            static class Poems implements JavaMigration {
                                public void upgrade(Operations op) throws Exception {
                                    %s
                                }
                            }

                            public static void main(String[] args) {
                                StringWriter script = new StringWriter();
                                try {
                                    OfflineMigrations.builder("sqlite").location("files").javaMigrations(new Poems()).build()
                                            .upgradeScript("a1:head", script);
                                    System.out.println(script);
                                } catch (MigrationException e) {
                                    System.out.println(e.getMessage());
                                }
                            }
                        }
                        """.formatted(work)).withoutDriver().run();
    }

    @Test
    void whatHasToBeSeenWantsTheDriver() throws Exception {
        assertThat(printed("op.alterColumn(\"poems\", \"title\", c -> c.notNull());"))
                .isEqualToIgnoringNewLines(
                        "Revision j1 say it (Program$Poems) is written in Java, and no script can have it: at its operation 1"
                                + " (alter column title of poems) the definition of poems must be looked up in the database,"
                                + " since SQLite's driver was not found, with which a script repeats it in memory: put"
                                + " org.xerial:sqlite-jdbc on the class path. Nothing was written. Nothing before it can be"
                                + " written: run migrations upgrade j1, then write the rest.");
    }

    @Test
    void whatNeedsTheDatabaseItselfIsNotLaidToTheDriver() throws Exception {
        assertThat(printed("op.connection().createStatement().execute(\"DELETE FROM poems\");"))
                .isEqualToIgnoringNewLines(
                        "Revision j1 say it (Program$Poems) is written in Java, and no script can have it: it calls"
                                + " connection(), which needs the database. Nothing was written. Nothing before it can be"
                                + " written: run migrations upgrade j1, then write the rest.");
    }

    @Test
    void whatSqliteAltersItselfIsWrittenWithoutTheDriver() throws Exception {
        assertThat(printed("op.renameColumn(\"poems\", \"title\", \"heading\");"))
                .contains("ALTER TABLE poems RENAME COLUMN title TO heading;");
    }
}
