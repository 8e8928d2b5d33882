package dev.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.migrations.error.ForeignKeyViolationException;
import dev.migrations.error.RevisionFailedException;
import dev.migrations.plan.TransactionMode;
import dev.migrations.testkit.JavaAlone;
import dev.migrations.testkit.JavaUp;
import dev.migrations.testkit.RevisionFolder;
import dev.migrations.testkit.SqliteFile;
import dev.migrations.testkit.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rebuilding a table with enforcement on deletes its children; inside a transaction the switch does nothing. */
class SqliteForeignKeysTest implements Contract {

    private static final String TABLES = """
            CREATE TABLE chats (id INTEGER PRIMARY KEY, title TEXT);
            CREATE TABLE turns (id INTEGER PRIMARY KEY, chat INTEGER NOT NULL REFERENCES chats (id) ON DELETE CASCADE);
            INSERT INTO chats VALUES (1, 'one'), (2, 'two');
            INSERT INTO turns VALUES (10, 1), (20, 2), (21, 2);""";

    private static final String REBUILD = """
            CREATE TABLE new_chats (id INTEGER PRIMARY KEY, title TEXT NOT NULL);
            INSERT INTO new_chats SELECT id, title FROM chats;
            DROP TABLE chats;
            ALTER TABLE new_chats RENAME TO chats;""";

    @TempDir
    Path temp;

    private SqliteFile database;
    private RevisionFolder folder;
    private HikariDataSource pool;

    @BeforeEach
    void open() {
        database = SqliteFile.in(temp).with("foreign_keys=true");
        folder = new RevisionFolder(temp.resolve("migrations"));
        pool = database.pool(c -> c.setMaximumPoolSize(1));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Override
    public TestDatabase db() {
        return database;
    }

    @Override
    public RevisionFolder files() {
        return folder;
    }

    @Override
    public MigrationsBuilder builder() {
        return Migrations.builder(pool).location(folder.path().toString());
    }

    private void assertChildrenAndEnforcement() throws SQLException {
        try (Connection connection = pool.getConnection()) {
            assertThat(TestDatabase.rows(connection, "SELECT id FROM turns ORDER BY id"))
                    .containsExactly("10", "20", "21");
            assertThat(TestDatabase.rows(connection, "PRAGMA foreign_keys")).containsExactly("1");
            assertThat(TestDatabase.rows(connection, "PRAGMA foreign_key_check"))
                    .isEmpty();
        }
    }

    @Test
    void childrenSurviveTheRebuildOfTheirParent() throws SQLException {
        files().revision("a1").upgrade(TABLES);
        files().revision("b1 <- a1").upgrade(REBUILD);
        migrations().upgrade();
        assertChildrenAndEnforcement();
    }

    @Test
    void childrenSurviveInOneTransactionForTheWholeRun() throws SQLException {
        files().revision("a1").upgrade(TABLES);
        files().revision("b1 <- a1").upgrade(REBUILD);
        builder().transaction(TransactionMode.RUN).build().upgrade();
        assertChildrenAndEnforcement();
    }

    @Test
    void childrenSurviveInTheSectionThatMakesThem() throws SQLException {
        files().revision("a1").upgrade(TABLES + "\n" + REBUILD);
        migrations().upgrade();
        assertChildrenAndEnforcement();
    }

    @Test
    void childrenSurviveWhereNamesAreQuotedAndQualified() throws SQLException {
        files().revision("a1").upgrade(TABLES);
        files().revision("b1 <- a1")
                .upgrade(REBUILD.replace("DROP TABLE chats", "drop table if exists main.\"Chats\""));
        migrations().upgrade();
        assertChildrenAndEnforcement();
    }

    @Test
    void childrenSurviveStatementByStatement() throws SQLException {
        files().revision("a1").upgrade(TABLES);
        files().revision("b1 <- a1").upgradeAlone("PRAGMA foreign_keys = OFF;\n" + REBUILD);
        migrations().upgrade();
        assertChildrenAndEnforcement();
    }

    @Test
    void childrenSurviveStatementByStatementWithoutASwitch() throws SQLException {
        files().revision("a1").upgrade(TABLES);
        files().revision("b1 <- a1").upgradeAlone(REBUILD);
        migrations().upgrade();
        assertChildrenAndEnforcement();
    }

    @Test
    void aRebuildThatWouldTakeItsChildrenAlongIsRefused() throws SQLException {
        files().revision("a1").upgrade(TABLES);
        files().revision("b1 <- a1").upgrade("""
                ALTER TABLE chats RENAME TO chats_old;
                CREATE TABLE chats (id INTEGER PRIMARY KEY, title TEXT NOT NULL);
                INSERT INTO chats SELECT id, title FROM chats_old;
                DROP TABLE chats_old;""");
        ForeignKeyViolationException failure = Contract.failure(
                ForeignKeyViolationException.class, () -> migrations().upgrade());
        assertThat(failure.revision()).isEqualTo("b1");
        assertChildrenAndEnforcement();
    }

    @Test
    void aSectionMaySwitchEnforcementItself() throws SQLException {
        files().revision("a1").upgrade(TABLES);
        files().revision("b1 <- a1")
                .upgrade("PRAGMA foreign_keys=OFF;\nBEGIN;\n" + REBUILD + "\nCOMMIT;\nPRAGMA foreign_keys=ON;");
        migrations().upgrade();
        assertChildrenAndEnforcement();
    }

    @Test
    void aDowngradeIsGuardedToo() throws SQLException {
        files().revision("a1").upgrade(TABLES);
        files().revision("b1 <- a1").upgrade("").downgrade(REBUILD);
        migrations().upgrade();
        migrations().downgrade("a1");
        assertChildrenAndEnforcement();
    }

    @Test
    void aRowWithoutParentIsRefusedAndNothingIsKept() throws SQLException {
        files().revision("a1").upgrade(TABLES);
        files().revision("b1 <- a1").upgrade(REBUILD + "\nDELETE FROM chats WHERE id = 2;");
        ForeignKeyViolationException failure = Contract.failure(
                ForeignKeyViolationException.class, () -> migrations().upgrade());
        assertThat(failure.description())
                .isEqualTo("Revision b1 left rows without their parent (" + folder.file("b1")
                        + "): row 20 of turns refers to chats; row 21 of turns refers to chats. Nothing of this revision"
                        + " was kept.");
        assertChildrenAndEnforcement();
        assertThat(current()).containsExactly("a1");
        assertThat(db().log()).containsExactly("upgrade a1 done", "upgrade b1 failed");
    }

    @Test
    void aRowWithoutParentIsTheFaultOfTheRevisionThatLeftItInARunOfOneTransactionToo() {
        files().revision("a1").upgrade(TABLES);
        files().revision("b1 <- a1").upgrade(REBUILD + "\nDELETE FROM chats WHERE id = 2;");
        files().revision("c1 <- b1").upgrade("CREATE TABLE c1 (id int);");
        Migrations migrations = builder().transaction(TransactionMode.RUN).build();
        ForeignKeyViolationException failure =
                Contract.failure(ForeignKeyViolationException.class, migrations::upgrade);
        assertThat(failure.revision()).isEqualTo("b1");
    }

    @Test
    void aRowThatHadNoParentBeforeIsNotTheRevisionsFault() throws SQLException {
        files().revision("a1").upgrade(TABLES);
        migrations().upgrade();
        SqliteFile.in(temp).run("INSERT INTO turns VALUES (30, 3)");
        files().revision("b1 <- a1").upgrade(REBUILD);
        migrations().upgrade();
        assertThat(db().rows("SELECT id FROM turns ORDER BY id")).containsExactly("10", "20", "21", "30");
    }

    @Test
    void enforcementIsOnAgainAfterAFailure() throws SQLException {
        files().revision("a1").upgrade(TABLES);
        files().revision("b1 <- a1").upgrade(REBUILD + "\nINSERT INTO missing VALUES (1);");
        Contract.failure(RevisionFailedException.class, () -> migrations().upgrade());
        assertChildrenAndEnforcement();
    }

    @Test
    void enforcementWorksInASectionThatDoesNotRebuild() {
        files().revision("a1").upgrade(TABLES);
        files().revision("b1 <- a1").upgrade("DELETE FROM chats WHERE id = 2;");
        files().revision("c1 <- b1").upgrade("INSERT INTO turns VALUES (40, 4);");
        Contract.failure(RevisionFailedException.class, () -> migrations().upgrade());
        assertThat(db().rows("SELECT id FROM turns")).containsExactly("10");
        assertThat(current()).containsExactly("b1");
    }

    @Test
    void aConnectionThatDoesNotEnforceStaysSo() {
        database = SqliteFile.in(temp);
        pool = database.pool(c -> c.setMaximumPoolSize(1));
        files().revision("a1").upgrade("PRAGMA foreign_keys = ON;\n" + TABLES);
        migrations().upgrade();
        files().revision("b1 <- a1").upgrade("INSERT INTO turns VALUES (40, 4);");
        migrations().upgrade();
        assertThat(current()).containsExactly("b1");
    }

    private String refusedInJava(String sql) {
        Migrations migrations =
                builder().javaMigrations(new JavaUp(op -> op.execute(sql))).build();
        return Contract.failure(RevisionFailedException.class, migrations::upgrade)
                .databaseMessage();
    }

    @Test
    void aJavaRevisionThatDropsWhatOthersReferToLeavesNoRowWithoutItsParent() throws SQLException {
        files().revision("a1").upgrade(TABLES);
        for (String drop : List.of("DROP TABLE chats", "drop table if exists main.\"Chats\"")) {
            Migrations migrations =
                    builder().javaMigrations(new JavaUp(op -> op.execute(drop))).build();
            assertThat(Contract.failure(ForeignKeyViolationException.class, migrations::upgrade))
                    .hasMessageContaining("row 10 of turns refers to chats; row 20 of turns refers to chats");
        }
        assertChildrenAndEnforcement();
    }

    @Test
    void childrenSurviveTheRebuildOfTheirParentInJava() throws SQLException {
        files().revision("a1").upgrade(TABLES);
        JavaUp rebuild = new JavaUp(op -> {
            for (String sql : REBUILD.split(";\n", -1)) {
                op.execute(sql);
            }
        });
        builder().javaMigrations(rebuild).build().upgrade();
        assertChildrenAndEnforcement();
    }

    @Test
    void childrenSurviveTheRebuildOfTheirParentWithoutATransaction() throws SQLException {
        files().revision("a1").upgrade(TABLES);
        JavaAlone rebuild = new JavaAlone(op -> {
            op.query("SELECT count(*) FROM chats").single(row -> row.bigint(1));
            op.alterColumn("chats", "title", c -> c.notNull());
            for (String sql : REBUILD.split(";\n", -1)) {
                op.execute(sql);
            }
            op.dropColumn("chats", "title");
        });
        builder().javaMigrations(rebuild).build().upgrade();
        assertChildrenAndEnforcement();
        assertThat(db().rows("SELECT name FROM pragma_table_info('chats')")).containsExactly("id");
        assertThat(db().state()).contains("j1 applied 1 1 1");
    }

    @Test
    void aJavaRevisionMayDropTheParentAndThenTheChildren() {
        files().revision("a1").upgrade(TABLES);
        JavaUp java = new JavaUp(op -> {
            op.dropTable("chats");
            op.dropTable("turns");
        });
        builder().javaMigrations(java).build().upgrade();
        assertThat(db().tables()).doesNotContain("turns", "chats");
    }

    @Test
    void aJavaRevisionMayNotSwitchEnforcement() throws SQLException {
        files().revision("a1").upgrade(TABLES);
        assertThat(refusedInJava("PRAGMA foreign_keys = OFF")).contains("SQLite ignores that inside a transaction");
        assertChildrenAndEnforcement();
    }

    @Test
    void aJavaRevisionMayDropTheChildrenAndThenTheirParent() {
        files().revision("a1").upgrade(TABLES);
        JavaUp java = new JavaUp(op -> {
            op.execute("DROP TABLE turns");
            op.execute("DROP TABLE chats");
        });
        builder().javaMigrations(java).build().upgrade();
        assertThat(db().tables()).doesNotContain("turns", "chats");
    }
}
