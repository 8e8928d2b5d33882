package dev.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrations.error.ImplicitCommitException;
import dev.migrations.error.MigrationException;
import dev.migrations.error.RevisionFailedException;
import dev.migrations.error.RunTransactionException;
import dev.migrations.error.UncertainJavaException;
import dev.migrations.error.UncertainStatementException;
import dev.migrations.plan.TransactionMode;
import dev.migrations.testkit.JavaUp;
import dev.migrations.testkit.JavaUpDown;
import org.junit.jupiter.api.Test;

/** Where a definition commits what is open: such a section goes statement by statement, and each is done once. */
interface CommittingDefinitionsContract extends Contract {

    private RevisionFailedException failedUpgrade() {
        return Contract.failure(
                RevisionFailedException.class, () -> migrations().upgrade());
    }

    /** Leaves the row of {@code a1} as a crash does in its {@code statement}, which may have happened or not. */
    private void interruptedIn(int statement) {
        migrations().repair(Repair.resumeAt("a1", statement + 1));
        db().run("UPDATE schema_revision SET statements_done = " + (statement - 1));
    }

    /** {@code a1} of two tables and this statement, interrupted in it after it has happened. */
    private void interruptedIn(String statement) {
        files().revision("a1").upgrade("""
                CREATE TABLE one (id int, title varchar(20));
                CREATE TABLE two (id int);
                """ + statement + ";\nINSERT INTO missing VALUES (1);");
        failedUpgrade();
        interruptedIn(3);
        files().edit("a1", "INTO missing", "INTO kept");
        db().run("CREATE TABLE kept (id int)");
    }

    @Test
    default void aSectionWithADefinitionGoesStatementByStatement() {
        files().revision("a1").upgrade("""
                CREATE TABLE one (id int);
                INSERT INTO one VALUES (1);
                INSERT INTO missing VALUES (1);
                CREATE TABLE two (id int);""");
        RevisionFailedException failure = failedUpgrade();
        assertThat(failure.kept())
                .isEqualTo("It is not one transaction: statements 1 to 2 were kept; the database is at base.");
        assertThat(db().state()).containsExactly("a1 upgrading 2 2 4");
        files().edit("a1", "INTO missing", "INTO one");
        migrations().upgrade();
        assertThat(db().rows("SELECT count(*) FROM one")).containsExactly("2");
        assertThat(db().state()).containsExactly("a1 applied 4 4 4");
    }

    @Test
    default void aRunInOneTransactionIsRefusedIfARevisionDefinesSomething() {
        files().revision("a1").upgrade("");
        files().table("b1 <- a1");
        Migrations migrations = builder().transaction(TransactionMode.RUN).build();
        RunTransactionException failure = Contract.failure(RunTransactionException.class, migrations::upgrade);
        assertThat(failure.revision()).isEqualTo("b1");
        assertThat(db().hasState()).isFalse();
    }

    @Test
    default void whatHadHappenedBeforeACrashIsTakenAsDone() {
        for (String statement : new String[] {
            "CREATE TABLE three (id int)",
            "CREATE INDEX by_title ON one (title)",
            "DROP TABLE two",
            "ALTER TABLE one ADD COLUMN born int",
            "ALTER TABLE one DROP COLUMN title",
            "ALTER TABLE two RENAME TO three",
            "ALTER TABLE one ADD CONSTRAINT titles UNIQUE (title)",
            "CREATE VIEW three AS SELECT id FROM one"
        }) {
            interruptedIn(statement);
            migrations().upgrade();
            assertThat(db().rows("SELECT count(*) FROM kept")).as(statement).containsExactly("1");
            assertThat(db().state()).containsExactly("a1 applied 4 4 4");
            startAgain();
        }
    }

    /** Forgets all that the statements above have made. */
    private void startAgain() {
        boolean view = !db().rows("SELECT 1 FROM INFORMATION_SCHEMA.VIEWS WHERE LOWER(TABLE_NAME) = 'three'"
                        + " AND TABLE_SCHEMA = " + db().currentSchema())
                .isEmpty();
        db().run("DELETE FROM schema_revision", view ? "DROP VIEW three" : "DROP TABLE IF EXISTS three");
        db().tables().forEach(table -> db().run("DROP TABLE " + table));
        files().remove("a1");
    }

    @Test
    default void whatHadNotHappenedBeforeACrashIsDone() {
        interruptedIn("CREATE TABLE three (id int)");
        db().run("DROP TABLE three");
        migrations().upgrade();
        assertThat(db().tables()).containsExactly("kept", "one", "three", "two");
    }

    @Test
    default void whatASecondRunWouldDoTwiceStops() {
        interruptedIn("ALTER TABLE one ADD UNIQUE (title)");
        UncertainStatementException failure = Contract.failure(
                UncertainStatementException.class, () -> migrations().upgrade());
        assertThat(failure.getMessage())
                .isEqualTo("Revision a1 was interrupted at statement 3 (" + files().file("a1")
                        + ", line 8), and whether it has happened cannot be known:\n"
                        + "  ALTER TABLE one ADD UNIQUE (title)\nLook in the database. If it has not happened,"
                        + " migrations repair a1 --resume-at 3, in Java"
                        + " Migrations.repair(Repair.resumeAt(\"a1\", 3)); if it has, the same with 4.");
        migrations().repair(Repair.resumeAt("a1", 4));
        migrations().upgrade();
        assertThat(db().state()).containsExactly("a1 applied 4 4 4");
    }

    @Test
    default void aRowThatIsThereAlreadyIsNoProof() {
        db().run("CREATE TABLE kept (id int PRIMARY KEY)", "INSERT INTO kept VALUES (1)");
        files().revision("a1").upgrade("CREATE TABLE one (id int);\nINSERT INTO kept VALUES (1);");
        assertThat(failedUpgrade().statement()).isEqualTo(2);
        assertThat(failedUpgrade().statement()).isEqualTo(2);
        assertThat(db().state()).containsExactly("a1 upgrading 1 1 2");
    }

    @Test
    default void aDefinitionInsideATransactionOfTheSectionsOwnIsRefused() {
        files().revision("a1").upgradeAlone("""
                CREATE TABLE one (id int);
                BEGIN;
                INSERT INTO one VALUES (1);
                CREATE TABLE two (id int);
                COMMIT;""");
        ImplicitCommitException failure = Contract.failure(
                ImplicitCommitException.class, () -> migrations().upgrade());
        String product = migrations().status().product();
        assertThat(failure.description())
                .isEqualTo("Revision a1 holds, between BEGIN and COMMIT, a statement at which "
                        + product.substring(0, product.indexOf(' '))
                        + " may commit by itself: CREATE TABLE two (id int) ("
                        + files().file("a1") + ", line 9). Nothing was run.");
        assertThat(db().tables()).isEmpty();
    }

    private MigrationException failedJava(JavaUp java) {
        files().table("a1");
        Migrations migrations = builder().javaMigrations(java).build();
        return Contract.failure(RevisionFailedException.class, migrations::upgrade);
    }

    @Test
    default void aJavaRevisionThatFailsBehindADefinitionSaysThatAPartWasKept() {
        JavaUp java = new JavaUp(op -> {
            op.execute("CREATE TABLE one (id int)");
            throw new IllegalStateException("no titles");
        });
        RevisionFailedException failure = (RevisionFailedException) failedJava(java);
        String product = migrations().status().product();
        assertThat(failure.kept())
                .isEqualTo(product.substring(0, product.indexOf(' '))
                        + " commits at each definition, so a part of it was kept; the database is at a1.");
        assertThat(failure.action())
                .isEqualTo("Look in the database. Take back by hand what it did, then"
                        + " migrations repair j1 --not-done, in Java Migrations.repair(Repair.notDone(\"j1\"));"
                        + " or finish it by hand, then"
                        + " migrations repair j1 --done, in Java Migrations.repair(Repair.done(\"j1\")).");
        assertThat(db().state()).containsExactly("a1 applied 1 1 1", "j1 upgrading 1 0 1");
        UncertainJavaException again = Contract.failure(
                UncertainJavaException.class,
                () -> builder().javaMigrations(java).build().upgrade());
        assertThat(again.description())
                .isEqualTo("Java revision j1 (dev.migrations.testkit.JavaUp) was interrupted after it had committed a"
                        + " part, and how far it came cannot be known.");
    }

    @Test
    default void aJavaRevisionThatFailsBeforeAnyDefinitionLeavesNothing() {
        failedJava(new JavaUp(op -> {
            op.execute("INSERT INTO a1 VALUES (7)");
            op.execute("CREATE TABLE a1 (id int)");
        }));
        // The definition failed, but some databases commit before they try.
        assertThat(db().log()).containsExactly("upgrade a1 done", "upgrade j1 failed");
        boolean kept = db().rows("SELECT count(*) FROM a1").contains("1");
        assertThat(db().state().contains("j1 upgrading 1 0 1")).isEqualTo(kept);
    }

    @Test
    default void aJavaRevisionThatWasInterruptedBeforeItBeganIsRun() {
        failedJava(new JavaUp(op -> {
            op.execute("CREATE TABLE one (id int)");
            throw new IllegalStateException("no titles");
        }));
        db().run("UPDATE schema_revision SET statements_started = 0 WHERE revision = 'j1'", "DROP TABLE one");
        builder()
                .javaMigrations(new JavaUp(op -> op.execute("CREATE TABLE one (id int)")))
                .build()
                .upgrade();
        assertThat(db().state()).containsExactly("a1 applied 1 1 1", "j1 applied 1 1 1");
    }

    @Test
    default void aJavaDowngradeThatFailsBeforeAnyDefinitionLeavesTheRevisionApplied() {
        files().table("a1");
        JavaUpDown java = new JavaUpDown(op -> op.execute("INSERT INTO a1 VALUES (7)"), op -> {
            op.execute("DELETE FROM a1");
            throw new IllegalStateException("no titles");
        });
        Migrations migrations = builder().javaMigrations(java).build();
        migrations.upgrade();
        Contract.failure(RevisionFailedException.class, () -> migrations.downgrade("a1"));
        assertThat(db().rows("SELECT id FROM a1")).containsExactly("7");
        assertThat(db().state()).containsExactly("a1 applied 1 1 1", "j1 applied 1 1 1");
    }
}
