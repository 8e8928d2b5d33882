package dev.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrations.error.JavaDowngradeException;
import dev.migrations.error.RevisionFailedException;
import dev.migrations.script.JavaMigration;
import dev.migrations.script.JavaRevisionException;
import dev.migrations.testkit.JavaUp;
import dev.migrations.testkit.JavaUpDown;
import dev.migrations.testkit.JavaWords;
import dev.migrations.testkit.TestDatabase;
import dev.migrations.testkit.Work;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Revisions written in Java. */
interface JavaRevisionContract extends Contract {

    /** An engine whose {@code a1} creates a table of that name and whose {@code j1} does this. */
    default Migrations withJava(JavaMigration java) {
        files().table("a1");
        return builder().javaMigrations(java).build();
    }

    private RevisionFailedException failed(Work work) {
        Migrations migrations = withJava(new JavaUp(work));
        return Contract.failure(RevisionFailedException.class, migrations::upgrade);
    }

    @Test
    default void aJavaRevisionRunsInItsTurn() {
        Migrations migrations = withJava(new JavaUp(op -> op.execute("INSERT INTO a1 VALUES (7)")));
        assertThat(Contract.ran(migrations.upgrade())).containsExactly("a1", "j1");
        assertThat(db().rows("SELECT id FROM a1")).containsExactly("7");
        assertThat(db().rows("SELECT kind, checksum, irreversible FROM schema_revision WHERE revision = 'j1'"))
                .containsExactly("java null 1");
    }

    @Test
    default void aJavaRevisionThatLacksAClassIsRefusedBeforeAnythingRuns() {
        Migrations migrations = withJava(new JavaWords(op -> {
            throw new NoClassDefFoundError("kotlin/jvm/internal/Intrinsics");
        }));
        assertThat(Contract.failure(JavaRevisionException.class, migrations::upgrade))
                .hasMessage("The class dev.migrations.testkit.JavaWords lacks a class that it uses"
                        + " (java.lang.NoClassDefFoundError: kotlin/jvm/internal/Intrinsics). Put it on the class path"
                        + " that the class is run with.");
        assertThat(db().hasState()).isFalse();
    }

    @Test
    default void aJavaRevisionPassesParametersAndCountsRows() {
        List<Long> counts = new ArrayList<>();
        withJava(new JavaUp(op -> {
                    counts.add(op.update("INSERT INTO a1 VALUES (?)", 1));
                    counts.add(op.update("INSERT INTO a1 VALUES (?)", new Object[] {null}));
                    counts.add(op.update("UPDATE a1 SET id = ? WHERE id IS NOT NULL", 5));
                }))
                .upgrade();
        assertThat(counts).containsExactly(1L, 1L, 1L);
        assertThat(db().rows("SELECT id FROM a1 ORDER BY id")).contains("5", "null");
    }

    @Test
    default void aJavaRevisionQueriesThroughTheConnectionOfItsTransaction() {
        List<String> seen = new ArrayList<>();
        withJava(new JavaUp(op -> {
                    op.execute("INSERT INTO a1 VALUES (7)");
                    seen.addAll(TestDatabase.rows(op.connection(), "SELECT id FROM a1"));
                    op.connection().close();
                    op.execute("INSERT INTO a1 VALUES (8)");
                }))
                .upgrade();
        assertThat(seen).containsExactly("7");
        assertThat(db().rows("SELECT count(*) FROM a1")).containsExactly("2");
    }

    @Test
    default void aJavaRevisionLooksAtTheSchema() {
        List<Object> seen = new ArrayList<>();
        withJava(new JavaUp(op -> {
                    seen.add(op.inspector().hasTable("a1"));
                    seen.add(op.inspector().hasColumn("a1", "id"));
                    seen.add(op.inspector().hasTable("missing"));
                    seen.add(op.inspector().columnNames("a1"));
                    op.progress(1, 2);
                }))
                .upgrade();
        assertThat(seen).containsExactly(true, true, false, List.of(db().spelled("id")));
    }

    @Test
    default void aJavaRevisionThatThrowsLeavesNothing() {
        RevisionFailedException failure = failed(op -> {
            op.execute("INSERT INTO a1 VALUES (7)");
            throw new IllegalStateException("no titles");
        });
        assertThat(failure)
                .hasMessageMatching(
                        "(?s)Revision j1 \"do it in Java\" failed\ndev.migrations.testkit.JavaUp, line [0-9]+\n"
                                + "It threw: java.lang.IllegalStateException: no titles\nNothing of this revision was kept.*");
        assertThat(failure.action()).isEqualTo("Correct the class and start again.");
        assertThat(failure.statement()).isNull();
        assertThat(db().rows("SELECT count(*) FROM a1")).containsExactly("0");
        assertThat(db().log()).containsExactly("upgrade a1 done", "upgrade j1 failed");
    }

    @Test
    default void anErrorInAJavaRevisionIsItsFailureToo() {
        RevisionFailedException failure = failed(op -> {
            op.execute("INSERT INTO a1 VALUES (7)");
            throw new NoClassDefFoundError("com/example/Titles");
        });
        assertThat(failure.databaseMessage()).isEqualTo("java.lang.NoClassDefFoundError: com/example/Titles");
        assertThat(db().rows("SELECT count(*) FROM a1")).containsExactly("0");
        assertThat(db().log()).endsWith("upgrade j1 failed");
    }

    @Test
    default void whatTheDatabaseSaysToAJavaRevisionIsReported() {
        RevisionFailedException failure = failed(op -> op.execute("INSERT INTO missing VALUES (7)"));
        assertThat(failure.databaseMessage()).containsIgnoringCase("missing");
        assertThat(failure.getMessage()).contains(" says: ");
    }

    @Test
    default void aJavaRevisionMayNotEndTheTransaction() {
        for (ConnectionCall call : List.<ConnectionCall>of(
                Connection::commit,
                Connection::rollback,
                c -> c.setAutoCommit(true),
                c -> c.abort(Runnable::run),
                c -> c.unwrap(Connection.class).commit(),
                c -> c.unwrap(DriverConnection.class),
                c -> c.createStatement().getConnection().commit(),
                c -> c.prepareStatement("SELECT 1").getConnection().commit(),
                c -> c.getMetaData().getConnection().commit())) {
            RevisionFailedException failure = failed(op -> call.on(op.connection()));
            assertThat(failure.databaseMessage()).contains("the transaction holds the state row too");
        }
        assertThat(db().state()).containsExactly("a1 applied 1 1 1");
    }

    @Test
    default void aJavaRevisionMayNotEndTheTransactionInSqlEither() {
        for (String sql : List.of("COMMIT", "end", "ROLLBACK", "/* now */ commit", "SELECT 1; COMMIT")) {
            RevisionFailedException failure = failed(op -> op.execute(sql));
            assertThat(failure.databaseMessage()).as(sql).contains("the transaction holds the state row too");
        }
        assertThat(db().state()).containsExactly("a1 applied 1 1 1");
    }

    @Test
    default void aJavaRevisionMayNotEndTheTransactionInSqlOfItsConnectionEither() {
        for (ConnectionCall call : List.<ConnectionCall>of(
                c -> c.createStatement().execute("COMMIT"),
                c -> c.createStatement().executeUpdate("/* now */ rollback"),
                c -> c.createStatement().addBatch("SELECT 1; COMMIT"),
                c -> c.prepareStatement("COMMIT").execute(),
                c -> c.prepareCall("begin").execute())) {
            RevisionFailedException failure = failed(op -> {
                op.execute("INSERT INTO a1 VALUES (7)");
                call.on(op.connection());
            });
            assertThat(failure.databaseMessage()).contains("the transaction holds the state row too");
        }
        assertThat(db().rows("SELECT count(*) FROM a1")).containsExactly("0");
        assertThat(db().state()).containsExactly("a1 applied 1 1 1");
    }

    @Test
    default void aJavaRevisionMayRollBackToItsOwnSavepoint() {
        withJava(new JavaUp(op -> {
                    op.execute("SAVEPOINT earlier");
                    op.execute("INSERT INTO a1 VALUES (7)");
                    op.execute("ROLLBACK TO SAVEPOINT earlier");
                }))
                .upgrade();
        assertThat(db().rows("SELECT count(*) FROM a1")).containsExactly("0");
        assertThat(current()).containsExactly("j1");
    }

    @Test
    default void aJavaRevisionIsTakenBackByItsDowngrade() {
        Migrations migrations = withJava(
                new JavaUpDown(op -> op.execute("CREATE TABLE j1 (id int)"), op -> op.execute("DROP TABLE j1")));
        migrations.upgrade();
        migrations.downgrade("a1");
        assertThat(db().tables()).containsExactly("a1");
        assertThat(db().log()).endsWith("upgrade j1 done", "downgrade j1 done");
    }

    @Test
    default void aJavaRevisionIsNotTakenBackByABuildWithoutItsClass() {
        withJava(new JavaUpDown(op -> {}, op -> {})).upgrade();
        JavaDowngradeException failure = Contract.failure(
                JavaDowngradeException.class, () -> migrations().downgrade("base", DowngradeOption.ALLOW_STORED));
        assertThat(failure.revision()).isEqualTo("j1");
        assertThat(db().tables()).containsExactly("a1");
    }

    @Test
    default void nothingAboveAJavaRevisionWithoutItsClassIsTakenBack() {
        files().table("b1 <- j1");
        withJava(new JavaUpDown(op -> {}, op -> {})).upgrade();
        files().remove("b1");
        JavaDowngradeException failure = Contract.failure(
                JavaDowngradeException.class, () -> migrations().downgrade("a1", DowngradeOption.ALLOW_STORED));
        assertThat(failure)
                .hasMessage("Revision j1 was written in Java, and this build does not have its class. Nothing was run."
                        + " Take it back with a build that has it.");
        assertThat(db().tables()).containsExactly("a1", "b1");
    }

    /** A type that a driver's own connection might have. */
    interface DriverConnection extends Connection {}

    /** Something that a revision tries on its connection. */
    @FunctionalInterface
    interface ConnectionCall {
        void on(Connection connection) throws Exception;
    }
}
