package dev.migrations;

import static dev.migrations.operation.Concurrently.CONCURRENTLY;
import static dev.migrations.operation.IfExists.IF_EXISTS;
import static dev.migrations.schema.Define.column;
import static dev.migrations.schema.Define.index;
import static dev.migrations.schema.Define.integer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.migrations.error.HalfRunChangedException;
import dev.migrations.error.RepairException;
import dev.migrations.error.RevisionFailedException;
import dev.migrations.error.RunTransactionException;
import dev.migrations.error.UncertainJavaException;
import dev.migrations.plan.TransactionMode;
import dev.migrations.script.JavaMigration;
import dev.migrations.testkit.JavaAlone;
import dev.migrations.testkit.JavaAloneUpDown;
import dev.migrations.testkit.JavaWords;
import dev.migrations.testkit.Work;
import java.sql.Connection;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Java revisions with {@code transaction = NONE}: statement by statement, as a section of a file that says so. */
interface JavaAloneContract extends SchemaInspectorContract {

    private Migrations with(JavaMigration java) {
        return builder().javaMigrations(java).build();
    }

    private Migrations alone(Work work) {
        files().table("a1");
        return with(new JavaAlone(work));
    }

    private static Work twoTables(Work between) {
        return op -> {
            op.createTable("one", column("id", integer()));
            between.run(op);
            op.createTable("two", column("id", integer()));
        };
    }

    private static Work inserting(String table) {
        return op -> op.execute("INSERT INTO " + table + " VALUES (?)", 7);
    }

    /** {@code j1}, whose second of three statements fails. */
    private RevisionFailedException halfRun() {
        Migrations migrations = alone(twoTables(inserting("missing")));
        return Contract.failure(RevisionFailedException.class, migrations::upgrade);
    }

    @Test
    default void whatIsSaidWithoutATransactionIsCountedByStatements() {
        alone(twoTables(inserting("one"))).upgrade();
        assertThat(db().rows("SELECT id FROM one")).containsExactly("7");
        assertThat(db().state()).containsExactly("a1 applied 1 1 1", "j1 applied 3 3 3");
        assertThat(db().log()).endsWith("upgrade j1 done");
        assertThat(db().rows("SELECT kind, checksum FROM schema_revision WHERE revision = 'j1'"))
                .containsExactly("java null");
    }

    @Test
    default void aFailureWithoutATransactionSaysWhatWasKept() {
        RevisionFailedException failure = halfRun();
        assertThat(failure.getMessage())
                .matches(
                        "(?s)Revision j1 \"say it alone\" failed at statement 2 of 3, in operation 2 \\(execute SQL\\)\n"
                                + "dev.migrations.testkit.JavaAlone, line [0-9]+:\n  INSERT INTO missing VALUES \\(7\\)\n.* says: .*");
        assertThat(failure.kept()).isEqualTo("It is not one transaction: statement 1 was kept; the database is at a1.");
        assertThat(failure.action())
                .isEqualTo("Correct statement 2 or what comes after it, and start again: it goes on there."
                        + " Those before it must stay as they are.");
        assertThat(db().state()).containsExactly("a1 applied 1 1 1", "j1 upgrading 1 1 3");
    }

    @Test
    default void aJavaRevisionGoesOnAtTheStatementThatFailed() {
        halfRun();
        with(new JavaAlone(twoTables(inserting("one")))).upgrade();
        assertThat(db().rows("SELECT id FROM one")).containsExactly("7");
        assertThat(db().state()).containsExactly("a1 applied 1 1 1", "j1 applied 3 3 3");
    }

    @Test
    default void aJavaRevisionThatHasATransactionNowGoesOnWhereItStopped() {
        halfRun();
        with(new JavaWords(twoTables(inserting("one")))).upgrade();
        assertThat(db().state()).containsExactly("a1 applied 1 1 1", "j1 applied 3 3 3");
    }

    @Test
    default void whatAJavaRevisionHasRunMayNotBeEdited() {
        halfRun();
        Migrations edited = with(new JavaAlone(op -> op.createTable("three", column("id", integer()))));
        HalfRunChangedException failure = Contract.failure(HalfRunChangedException.class, edited::upgrade);
        assertThat(failure)
                .hasMessage("Revision j1 stopped after statement 1, and statements up to there were edited since"
                        + " (dev.migrations.testkit.JavaAlone). Nothing was run."
                        + " Restore them as they were run; only what comes after them may be edited.");
    }

    @Test
    default void aJavaRevisionThatIsNotHeardToTheEndAnyMoreIsForAPerson() {
        halfRun();
        Migrations migrations = with(new JavaAlone(op -> op.inspector().hasTable("one")));
        Contract.failure(UncertainJavaException.class, migrations::upgrade);
        assertThat(db().state()).contains("j1 upgrading 1 1 3");
    }

    @Test
    default void repairMovesTheStatementOfAJavaRevisionToGoOnWith() {
        halfRun();
        Migrations migrations = with(new JavaAlone(twoTables(inserting("missing"))));
        migrations.repair(Repair.resumeAt("j1", 3));
        assertThat(db().state()).contains("j1 upgrading 2 2 3");
        migrations.upgrade();
        assertThat(db().tables()).containsExactly("a1", "one", "two");
    }

    @Test
    default void whatIsSaidWithoutATransactionIsTakenBackWithoutOne() {
        Migrations migrations = alone(op -> {
            op.createTable("poems", column("id", integer()));
            op.createIndex(index("ix_poems").on("poems", "id"), CONCURRENTLY);
        });
        migrations.upgrade();
        assertThat(has(i -> i.hasIndex("poems", "ix_poems"))).isTrue();
        assertThat(Contract.ran(migrations.downgrade("a1"))).containsExactly("j1");
        assertThat(db().tables()).containsExactly("a1");
        assertThat(db().log()).endsWith("downgrade j1 done");
    }

    @Test
    default void aDowngradeWithoutATransactionGoesOnWhereItStopped() {
        files().table("a1");
        Work up = twoTables(op -> {});
        with(new JavaAloneUpDown(up, op -> {})).upgrade();
        Migrations failing = with(new JavaAloneUpDown(up, op -> {
            op.dropTable("one");
            op.dropTable("missing");
            op.dropTable("two");
        }));
        Contract.failure(RevisionFailedException.class, () -> failing.downgrade("a1"));
        assertThat(db().state()).contains("j1 downgrading 1 1 3");
        Migrations edited = with(new JavaAloneUpDown(up, op -> op.dropTable("two")));
        Contract.failure(HalfRunChangedException.class, () -> edited.downgrade("a1"));
        with(new JavaAloneUpDown(up, op -> {
                    op.dropTable("one");
                    op.dropTable("missing", IF_EXISTS);
                    op.dropTable("two");
                }))
                .downgrade("a1");
        assertThat(db().tables()).containsExactly("a1");
        assertThat(db().state()).containsExactly("a1 applied 1 1 1");
    }

    @Test
    default void aTransactionOfTheRevisionsOwnIsOneUnit() {
        Migrations migrations = alone(op -> {
            op.execute("BEGIN");
            op.execute("INSERT INTO a1 VALUES (1)");
            op.execute("INSERT INTO missing VALUES (1)");
            op.execute("COMMIT");
        });
        Contract.failure(RevisionFailedException.class, migrations::upgrade);
        assertThat(db().rows("SELECT count(*) FROM a1")).containsExactly("0");
        assertThat(db().state()).contains("j1 upgrading 0 0 4");
    }

    @Test
    default void aRunInOneTransactionRefusesARevisionWithoutOne() {
        files().revision("a1").upgrade("");
        for (Work work : List.of(twoTables(op -> {}), twoTables(op -> op.query("SELECT 1")))) {
            Migrations migrations = builder()
                    .javaMigrations(new JavaAlone(work))
                    .transaction(TransactionMode.RUN)
                    .build();
            RunTransactionException failure = Contract.failure(RunTransactionException.class, migrations::upgrade);
            assertThat(failure.revision()).isEqualTo("j1");
        }
        assertThat(db().hasState()).isFalse();
    }

    @Test
    default void aClassThatAsksTheDatabaseRunsWithoutATransactionToo() {
        alone(op -> {
                    assertThat(op.connection().getAutoCommit()).isTrue();
                    op.connection().setAutoCommit(true);
                    if (!op.inspector().hasIndex("a1", "ix_a1")) {
                        op.createIndex(index("ix_a1").on("a1", "id"), CONCURRENTLY);
                    }
                    op.addColumn("a1", column("n", integer()));
                    op.alterColumn("a1", "n", c -> c.defaultTo(7));
                    op.execute("INSERT INTO a1 (id) VALUES (?)", 1);
                })
                .upgrade();
        assertThat(has(i -> i.hasIndex("a1", "ix_a1"))).isTrue();
        assertThat(db().rows("SELECT id, n FROM a1")).containsExactly("1 7");
        assertThat(db().state()).containsExactly("a1 applied 1 1 1", "j1 applied 1 1 1");
    }

    @Test
    default void aClassThatAsksTheDatabaseAndFailsIsForAPerson() {
        Work work = op -> {
            op.update("INSERT INTO a1 VALUES (1)");
            op.update("INSERT INTO missing VALUES (1)");
        };
        Migrations migrations = alone(work);
        RevisionFailedException failure = Contract.failure(RevisionFailedException.class, migrations::upgrade);
        assertThat(failure.kept())
                .isEqualTo("It is not one transaction, so what it did before was kept; the database is at a1.");
        assertThat(failure.action())
                .isEqualTo("Look in the database. Take back by hand what it did, then"
                        + " migrations repair j1 --not-done, in Java Migrations.repair(Repair.notDone(\"j1\"));"
                        + " or finish it by hand, then"
                        + " migrations repair j1 --done, in Java Migrations.repair(Repair.done(\"j1\")).");
        assertThat(db().rows("SELECT id FROM a1")).containsExactly("1");
        assertThat(db().state()).containsExactly("a1 applied 1 1 1", "j1 upgrading 1 0 1");
        assertThat(Contract.failure(UncertainJavaException.class, with(new JavaAlone(work))::upgrade))
                .hasMessageStartingWith("Java revision j1 (dev.migrations.testkit.JavaAlone) has no transaction and was"
                        + " interrupted, and how far it came cannot be known. Look in the database.");
        assertThat(Contract.failure(RepairException.class, () -> migrations.repair(Repair.resumeAt("j1", 1))))
                .hasMessageStartingWith("Revision j1 is written in Java, and how far it came was not counted. Look in");
        migrations.repair(Repair.notDone("j1"));
        with(new JavaAlone(op -> op.update("DELETE FROM a1"))).upgrade();
        assertThat(db().state()).containsExactly("a1 applied 1 1 1", "j1 applied 1 1 1");
    }

    @Test
    default void aClassWithoutATransactionMayNotBeginOne() {
        for (Work work : List.<Work>of(
                op -> op.connection().setAutoCommit(false),
                op -> op.connection().commit(),
                op -> op.connection().unwrap(Connection.class).rollback(),
                op -> op.update("COMMIT"))) {
            Migrations migrations = alone(work);
            RevisionFailedException failure = Contract.failure(RevisionFailedException.class, migrations::upgrade);
            assertThat(failure.databaseMessage())
                    .matches(
                            ".*A revision with transaction = NONE may not call [a-zA-Z]+ on its connection: each of its"
                                    + " statements is committed by itself. What belongs together needs a revision of its own.");
            migrations.repair(Repair.notDone("j1"));
        }
    }
}
