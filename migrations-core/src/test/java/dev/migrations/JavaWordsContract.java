package dev.migrations;

import static dev.migrations.operation.IfExists.IF_EXISTS;
import static dev.migrations.operation.IfNotExists.IF_NOT_EXISTS;
import static dev.migrations.schema.Define.column;
import static dev.migrations.schema.Define.integer;
import static dev.migrations.schema.Define.string;
import static org.assertj.core.api.Assertions.assertThat;

import dev.migrations.error.OperationRefusedException;
import dev.migrations.error.RevisionFailedException;
import dev.migrations.operation.Concurrently;
import dev.migrations.operation.NamingConvention;
import dev.migrations.plan.IrreversibleRevisionException;
import dev.migrations.schema.Define;
import dev.migrations.script.JavaRevisionException;
import dev.migrations.testkit.JavaWords;
import dev.migrations.testkit.Work;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Java revisions that say what they do in the vocabulary. */
interface JavaWordsContract extends SchemaInspectorContract {

    private Migrations saying(Work work) {
        files().table("a1");
        return builder().javaMigrations(new JavaWords(work)).build();
    }

    private Migrations sayingPoems() {
        return saying(op -> {
            op.createTable("poems", column("id", integer()).primaryKey(), column("title", string(80)));
            op.addColumn("poems", column("word_count", integer()));
            op.createIndex("ix_poems_title", "poems", "title");
        });
    }

    @Test
    default void whatIsSaidIsDone() {
        sayingPoems().upgrade();
        assertThat(all(i -> i.columnNames("poems")).stream().map(String::toLowerCase))
                .containsExactly("id", "title", "word_count");
        assertThat(has(i -> i.hasIndex("poems", "ix_poems_title"))).isTrue();
    }

    @Test
    default void whatCanBeTakenBackNeedsNoDowngrade() {
        Migrations migrations = sayingPoems();
        migrations.upgrade();
        assertThat(db().rows("SELECT irreversible FROM schema_revision WHERE revision = 'j1'"))
                .containsExactly("0");
        assertThat(Contract.ran(migrations.downgrade("a1"))).containsExactly("j1");
        assertThat(db().tables()).containsExactly("a1");
        migrations.upgrade();
        assertThat(has(i -> i.hasIndex("poems", "ix_poems_title"))).isTrue();
    }

    @Test
    default void whatABatchLooksUpIsAsThoseBeforeItHaveLeftIt() {
        Migrations migrations = saying(op -> {
            op.createTable("poems", column("id", integer()).primaryKey(), column("title", string(80)));
            op.batchAlterTable(
                    "poems",
                    table -> table.renameColumn("title", "heading")
                            .alterColumn("heading", c -> c.type(string(120)))
                            .addColumn(column("words", integer()))
                            .dropColumn("words", IF_EXISTS)
                            .addColumn(column("words", integer()), IF_NOT_EXISTS)
                            .createIndex("ix_heading", "heading"));
        });
        migrations.upgrade();
        assertThat(all(i -> i.columnNames("poems")).stream().map(String::toLowerCase))
                .containsExactly("id", "heading", "words");
        assertThat(has(i -> i.hasIndex("poems", "ix_heading"))).isTrue();
    }

    @Test
    default void nothingIsRunForThoseWhoOnlyLook() {
        List<String> runs = new ArrayList<>();
        Migrations migrations = saying(op -> runs.add("run"));
        migrations.status();
        migrations.history();
        migrations.pending();
        migrations.planUpgrade("heads");
        assertThat(runs).isEmpty();
    }

    @Test
    default void theListSaysWhatTheDowngradeDoes() {
        Migrations migrations = sayingPoems();
        assertThat(reversible(migrations)).isFalse();
        migrations.upgrade();
        assertThat(reversible(migrations)).isTrue();
        assertThat(migrations.check().toString()).doesNotContain("j1");
    }

    private static boolean reversible(Migrations migrations) {
        return migrations.history().stream()
                .filter(r -> r.revision().value().equals("j1"))
                .findFirst()
                .orElseThrow()
                .reversible();
    }

    @Test
    default void whatOnlyTheAuthorCanTakeBackIsIrreversible() {
        Migrations migrations = saying(op -> {
            op.addColumn("a1", column("n", integer()));
            op.execute("UPDATE a1 SET n = ?", 7);
        });
        migrations.upgrade();
        IrreversibleRevisionException failure =
                Contract.failure(IrreversibleRevisionException.class, () -> migrations.downgrade("a1"));
        assertThat(failure.revisions()).singleElement().asString().contains("j1");
        assertThat(has(i -> i.hasColumn("a1", "n"))).isTrue();
    }

    /** An operation that this database refuses, alone in a revision behind one that it does not. */
    @Test
    default void whatTheDatabaseCannotDoIsRefusedBeforeAnythingRuns() {
        Migrations migrations = saying(op -> {
            op.createTable("poems", column("id", integer()));
            refused().run(op);
        });
        OperationRefusedException failure = Contract.failure(OperationRefusedException.class, migrations::upgrade);
        assertThat(failure.getMessage())
                .startsWith("Operation 2 (" + failure.operation()
                        + ") of revision j1 say it in Java (dev.migrations.testkit.JavaWords) cannot be run: ")
                .contains(" Nothing was run. ");
        assertThat(db().hasState() ? db().state() : List.of()).isEmpty();
    }

    /** Where each definition commits, what is found out while it runs would leave half of it behind. */
    @Test
    default void whatCannotBeOnAnyDatabaseIsRefusedBeforeAnythingRuns() {
        Migrations migrations = saying(op -> {
            op.createTable("poems", column("id", integer()));
            op.createTable("poets");
        });
        assertThat(Contract.failure(JavaRevisionException.class, migrations::upgrade))
                .hasMessage("The class dev.migrations.testkit.JavaWords cannot be run, since what it defines behind its"
                        + " operation 1 (create table poems) cannot be: Table poets has no columns. Nothing was run."
                        + " Name at least one.");
        assertThat(db().tables()).isEmpty();
    }

    @Test
    default void twoConstraintsThatTheConventionCallsTheSameAreRefusedBeforeAnythingRuns() {
        Migrations migrations = saying(op -> {
            op.createTable("poems", column("id", integer()));
            op.createTable("poets", column("id", integer()).unique(), Define.unique("id"));
        });
        assertThat(Contract.failure(OperationRefusedException.class, migrations::upgrade))
                .hasMessage("Operation 2 (create table poets) of revision j1 say it in Java"
                        + " (dev.migrations.testkit.JavaWords) cannot be run: Table poets has two constraints called"
                        + " uq_poets_id. Nothing was run. Leave one out, or give it another name: named(\"...\").");
        assertThat(db().tables()).isEmpty();
    }

    /** What this database refuses. */
    default Work refused() {
        return op -> op.addConstraint("poems", Define.exclude().with("id", "="));
    }

    @Test
    default void whatFailsIsNamedByItsOperation() {
        Migrations migrations = saying(op -> {
            op.execute("INSERT INTO a1 VALUES (1)");
            op.addColumn("missing", column("word_count", integer()));
        });
        RevisionFailedException failure = Contract.failure(RevisionFailedException.class, migrations::upgrade);
        assertThat(failure.getMessage())
                .startsWith("Revision j1 \"say it in Java\" failed at operation 2 (add column word_count to missing)\n"
                        + "dev.migrations.testkit.JavaWords, line ")
                .contains("missing");
    }

    @Test
    default void whatStandsBehindAQuestionIsSaidAsWell() {
        saying(op -> {
                    if (!op.inspector().hasColumn("a1", "n")) {
                        op.addColumn("a1", column("n", integer()));
                    }
                    op.alterColumn("a1", "n", c -> c.defaultTo(7));
                })
                .upgrade();
        assertThat(all(i -> i.columns("a1")).get(1).defaultExpression()).contains("7");
    }

    @Test
    default void aConventionOfTheirOwnNamesWhatHasNoName() {
        NamingConvention convention =
                NamingConvention.standard().withUnique("{table}_{columns}_key").withIndex("{table}_{columns}_idx");
        files().table("a1");
        Migrations migrations = builder()
                .namingConvention(convention)
                .javaMigrations(new JavaWords(op -> {
                    op.createTable("poems", column("slug", string(80)).unique(), column("title", string(80)));
                    op.createIndex(Define.index().on("poems", "title"));
                }))
                .build();
        StringWriter script = new StringWriter();
        migrations.upgradeScript("heads", script);
        assertThat(script.toString()).contains("poems_slug_key", "poems_title_idx");

        migrations.upgrade();
        assertThat(has(i -> i.hasConstraint("poems", "poems_slug_key"))).isTrue();
        assertThat(has(i -> i.hasIndex("poems", "poems_title_idx"))).isTrue();
        migrations.downgrade("a1");
        assertThat(db().tables()).containsExactly("a1");
    }

    /** So that what PostgreSQL alone does is refused there. */
    static Work concurrentIndex() {
        return op -> op.createIndex(Define.index("ix").on("poems", "id"), Concurrently.CONCURRENTLY);
    }
}
