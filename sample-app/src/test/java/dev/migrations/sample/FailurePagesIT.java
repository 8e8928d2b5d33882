package dev.migrations.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the built jar prints instead of starting, one mistake at a time. */
@Tag("slow")
class FailurePagesIT {

    @TempDir
    Path folder;

    @Test
    void flywaysNameOfTheProperty() throws Exception {
        assertThat(pageOf("--migrations.locations=classpath:db/migration")).endsWith("""
                Description:

                The property migrations.locations is set, and there is no such property.

                Action:

                Its name is migrations.location (one place or several, separated by commas).
                """);
    }

    @Test
    void aDirectoryThatIsNotThere() throws Exception {
        assertThat(pageOf("--migrations.location=file:nowhere")).endsWith("""
                Description:

                There is no directory file:nowhere.

                Action:

                Correct the location or create the directory; a relative one is looked for in the directory that the \
                program was started in.
                """);
    }

    @Test
    void aPlaceOnTheClassPathWithoutRevisions() throws Exception {
        assertThat(pageOf("--migrations.location=classpath:db/nothing")).endsWith("""
                Description:

                There is no revision at classpath:db/nothing.

                Action:

                Correct the location, or put a revision file there: src/main/resources/db/nothing in a Maven or Gradle \
                project.
                """);
    }

    @Test
    void aStatementThatFails() throws Exception {
        write("0001.sql", """
                -- revision: 0001
                -- message: create poets
                -- migrate: upgrade
                CREATE TABLE poets (id INTEGER PRIMARY KEY);
                ALTER TABLE poet ADD COLUMN born INTEGER;
                """);
        assertThat(pageOf("--migrations.location=file:" + folder)).endsWith("""
                Description:

                Revision 0001 "create poets" failed at statement 2 of 2
                %s/0001.sql, line 5:
                  ALTER TABLE poet ADD COLUMN born INTEGER
                SQLite says: no such table: poet (SQLITE_ERROR)
                Nothing of this revision was kept. The database is at base.

                Action:

                Correct the file (it is not applied, so it may be edited) and start again.
                """.formatted(folder));
    }

    @Test
    void aMarkThatIsNone() throws Exception {
        write("0001.sql", "-- revision: 0001\n-- migrate: down\nDROP TABLE poets;\n");
        assertThat(pageOf("--migrations.location=file:" + folder)).endsWith("""
                Description:

                %s/0001.sql, line 2: '-- migrate: down' is not a section mark.

                Action:

                Write '-- migrate: upgrade' or '-- migrate: downgrade'.
                """.formatted(folder));
    }

    @Test
    void twoHeadsWhereOneIsAskedFor() throws Exception {
        write("a.sql", "-- revision: 0001\n-- migrate: upgrade\n");
        write("b.sql", "-- revision: 0002\n-- revises: 0001\n-- migrate: upgrade\n");
        write("c.sql", "-- revision: 0003\n-- revises: 0001\n-- migrate: upgrade\n");
        assertThat(pageOf("--migrations.location=file:" + folder, "--migrations.target=head"))
                .endsWith("""
                Description:

                Two heads: 0002 (%1$s/b.sql), 0003 (%1$s/c.sql).

                Action:

                Name one, use "heads" for all of them, or join them: migrations merge -m "join 0002 and 0003"
                """.formatted(folder));
    }

    @Test
    void aTargetThatIsNoRevision() throws Exception {
        assertThat(pageOf("--migrations.target=9999")).endsWith("""
                Description:

                There is no revision '9999'.

                Action:

                See which there are: migrations history.
                """);
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }

    /** All that it prints, without the blank line at the end. */
    private String pageOf(String... mistake) throws IOException {
        TestDatabase database = TestDatabase.sqlite(folder, true);
        try (SampleProcess sample = SampleProcess.start("mistake", database, mistake)) {
            assertThat(sample.end()).as(sample.output()).isEqualTo(1);
            return sample.output().stripTrailing() + "\n";
        }
    }
}
