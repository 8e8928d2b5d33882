package dev.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrations.plan.IrreversibleRevisionException;
import dev.migrations.schema.Column;
import dev.migrations.schema.ConstraintInfo;
import dev.migrations.schema.Define;
import dev.migrations.schema.IndexInfo;
import dev.migrations.testkit.JavaWords;
import dev.migrations.testkit.PostgreSqlDatabase;
import dev.migrations.testkit.Work;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What PostgreSQL keeps besides. */
abstract class PostgreSqlContract extends DatabaseContract
        implements TransactionalDefinitionsContract,
                PostgreSqlSessionContract,
                PostgreSqlStatementContract,
                PostgreSqlConcurrentContract,
                PostgreSqlLockContract,
                PostgreSqlBatchContract,
                PostgreSqlPagesContract,
                QualifiedNamesContract {

    @Override
    abstract PostgreSqlDatabase open(Path temp);

    @Override
    public String valuesTable() {
        return "CREATE TYPE unit AS ENUM ('DAYS'); CREATE TABLE vals (s text, i int, l bigint, d numeric(8, 2),"
                + " f double precision, b boolean, x bytea, u uuid, born date, clock time, stamp timestamp,"
                + " zoned timestamptz, unit unit)";
    }

    @Override
    public String numbered() {
        return "CREATE TABLE numbered (id int GENERATED ALWAYS AS IDENTITY, n int)";
    }

    @Override
    public Work refused() {
        return JavaWordsContract.concurrentIndex();
    }

    @Test
    void aQuotedNameIsFoundAsItIsWritten() {
        db().run("CREATE TABLE \"Poems\" (id int)", "CREATE TABLE \"Old.Poems\" (\"Id\" int)");
        assertThat(has(i -> i.hasTable("Poems"))).isTrue();
        assertThat(has(i -> i.hasTable("poems"))).isFalse();
    }

    @Test
    void whatTheSearchPathLeadsToIsFoundWithoutItsSchema() {
        db().run("CREATE SCHEMA app", "CREATE TABLE app.poems (id int)", "CREATE SEQUENCE app.ids");
        assertThat(has(i -> i.hasTable("poems"))).isFalse();
        db().run("ALTER DATABASE " + ((PostgreSqlDatabase) db()).name() + " SET search_path = app, public");
        assertThat(has(i -> i.hasTable("poems"))).isTrue();
        assertThat(all(i -> i.sequences())).containsExactly("ids");
        assertThat(has(i -> i.hasTable("pg_class"))).isFalse();
    }

    @Test
    void partsOfIndexesAndExclusionsAreTold() {
        db().run(
                        "CREATE TABLE stays (room int4range, title text, EXCLUDE USING gist (room WITH &&))",
                        "CREATE UNIQUE INDEX ux ON stays (lower(title), title DESC) INCLUDE (room) WHERE title <> ''");
        assertThat(all(i -> i.indexes("stays")))
                .contains(new IndexInfo("ux", List.of("(lower(title))", "title"), true, true));
        assertThat(all(i -> i.constraints("stays")).stream().map(ConstraintInfo::kind))
                .containsExactly(ConstraintInfo.Kind.EXCLUSION);
    }

    @Test
    void anEnumerationThatGrewIsIrreversibleBeforeAnythingRuns() {
        files().table("a1");
        Column mood = Define.column("mood", Define.enumeration("mood", "sad", "glad"));
        Migrations migrations = builder()
                .javaMigrations(new JavaWords(op -> {
                    op.addColumn("a1", mood);
                    op.alterColumn(
                            "a1", "mood", c -> c.from(mood).type(Define.enumeration("mood", "sad", "so so", "glad")));
                }))
                .build();
        migrations.upgrade();
        assertThat(db().rows("SELECT irreversible FROM schema_revision WHERE revision = 'j1'"))
                .containsExactly("1");
        IrreversibleRevisionException failure =
                Contract.failure(IrreversibleRevisionException.class, () -> migrations.downgrade("a1"));
        assertThat(failure.revisions()).singleElement().asString().contains("j1");
    }
}
