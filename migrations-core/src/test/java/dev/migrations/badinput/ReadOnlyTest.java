package dev.migrations.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrations.Migrations;
import dev.migrations.MigrationsBuilder;
import dev.migrations.error.LockFileException;
import dev.migrations.error.ReadOnlyDatabaseException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A database that takes no writes. */
class ReadOnlyTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Db.class)
    void isRefusedWhenItIsEmpty(Db db) throws Exception {
        Project project = db.project(folder).execute("CREATE TABLE own (id integer)");
        project.revision("0001", "base", "create poets");

        assertThat(project.refusal(readOnly(project), Migrations::upgrade))
                .isEqualTo(refusal(
                        db == Db.SQLITE
                                ? "app (SQLite) takes no writes, and there are revisions to apply. It says: attempt to"
                                        + " write a readonly database (SQLITE_READONLY)."
                                : "app (PostgreSQL) takes no writes, and there are revisions to apply. It says: cannot"
                                        + " execute CREATE TABLE in a read-only transaction (25006)."));
        assertThat(project.tables()).containsExactly("own");
    }

    @ParameterizedTest
    @EnumSource(Db.class)
    void isRefusedWhenItHasOurTables(Db db) throws Exception {
        Project project =
                db.project(folder).revision("0001", "base", "create poets").upgrade();
        project.revision("0002", "0001", "add verse");

        assertThat(project.refusal(readOnly(project), Migrations::upgrade))
                .isEqualTo(refusal(
                        db == Db.SQLITE
                                ? "app (SQLite) takes no writes, and there are revisions to apply. It says: attempt to"
                                        + " write a readonly database (SQLITE_READONLY)."
                                : "app (PostgreSQL) takes no writes, and there are revisions to apply. It says: cannot"
                                        + " execute INSERT in a read-only transaction (25006)."));
        assertThat(project.applied()).containsExactly("0001");
    }

    @ParameterizedTest
    @EnumSource(Db.class)
    void isNoMatterWhenNothingIsPending(Db db) throws Exception {
        Project project =
                db.project(folder).revision("0001", "base", "create poets").upgrade();

        assertThat(readOnly(project).build().upgrade().isEmpty()).isTrue();
        assertThat(readOnly(project).build().status().upToDate()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Db.class)
    void isEnoughForACheck(Db db) throws Exception {
        Project project = db.project(folder)
                .revision("0001", "base", "create poets")
                .upgrade()
                .revision("0002", "0001", "add verse");

        assertThat(readOnly(project).build().check())
                .hasToString("warning pending: A revision is pending: 0002 add verse. Apply it: migrations upgrade");
    }

    @Test
    void isAFolderThatTheLockFileCannotBeMadeIn() throws Exception {
        Project project = Project.sqlite(folder).revision("0001", "base", "create poets");
        project.execute("CREATE TABLE own (id integer)");
        Files.createDirectory(folder.resolve("app.db-migrations-lock"));

        assertThat(project.refusal())
                .isEqualTo(new Refusal(
                        LockFileException.class,
                        "There are revisions to apply, and the lock file app-migrations-lock beside app (SQLite) cannot be"
                                + " made or written: Is a directory.",
                        "Make the database's folder writable for this user, see that nothing else has that name, or"
                                + " apply the revisions with another user."));
        assertThat(project.tables()).containsExactly("own");
    }

    private static MigrationsBuilder readOnly(Project project) {
        String url = project.isSqlite()
                ? project.url().replace("jdbc:sqlite:", "jdbc:sqlite:file:") + "?mode=ro"
                : project.url() + "&options=-c%20default_transaction_read_only=on";
        return Migrations.builder(url).location(project.path("").toString());
    }

    private static Refusal refusal(String description) {
        return new Refusal(
                ReadOnlyDatabaseException.class,
                description,
                "Make the database, and for a file its folder too, writable for this user, or apply the revisions with"
                        + " another one.");
    }
}
