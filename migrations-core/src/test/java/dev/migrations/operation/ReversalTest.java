package dev.migrations.operation;

import static dev.migrations.schema.Define.column;
import static dev.migrations.schema.Define.index;
import static dev.migrations.schema.Define.integer;
import static dev.migrations.schema.Define.string;
import static dev.migrations.schema.Define.table;
import static dev.migrations.schema.Define.text;
import static dev.migrations.schema.Define.unique;
import static org.assertj.core.api.Assertions.assertThat;

import dev.migrations.schema.Column;
import dev.migrations.schema.Identity;
import dev.migrations.schema.ObjectName;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class ReversalTest {

    private static final ObjectName POEMS = ObjectName.parse("poems");
    private static final Column RATING = column("rating", integer());

    static final List<Operation> TWO_WAYS = List.of(
            new CreateTable(table("poems", RATING), false),
            new DropTable(POEMS, table("poems", RATING), false),
            new RenameTable(POEMS, "ballads"),
            new AddColumn(POEMS, RATING, false),
            new DropColumn(POEMS, "rating", RATING, false),
            new RenameColumn(POEMS, "rating", "stars"),
            new CreateIndex(index("ix").on("poems", "rating"), false, true),
            new DropIndex(POEMS, "ix", index("ix").on("poems", "rating"), false, false),
            new RenameIndex(POEMS, "ix", "iy"),
            new AddConstraint(POEMS, unique("rating").named("uq")),
            new DropConstraint(POEMS, "uq", unique("rating").named("uq"), false),
            new CommentOnTable(POEMS, "verse", new Assigned<>("prose")),
            new BatchAlterTable(
                    POEMS,
                    List.of(new AddColumn(POEMS, RATING, false), new RenameColumn(POEMS, "a", "b")),
                    Recreate.AUTO));

    @ParameterizedTest
    @FieldSource("TWO_WAYS")
    void takenBackTwiceItIsItself(Operation operation) {
        assertThat(operation.reverse().flatMap(Operation::reverse)).contains(operation);
    }

    @Test
    void aDefaultThatGoesWithItsTypeStandsInNobodysWay() {
        Column former = column("state", string(20)).defaultTo("in preparation");
        ColumnAlteration alteration = new ColumnAlteration(POEMS, "state")
                .from(former)
                .type(string(5))
                .defaultTo("new");
        AlterColumn back = (AlterColumn) alteration.operation().reverse().orElseThrow();
        assertThat(back.change().type()).isEqualTo(string(20));
        assertThat(back.change().defaultValue()).isEqualTo(new Assigned<>(former.defaultValue()));
    }

    @Test
    void numbersThatWereGivenAreNotGivenAgain() {
        Column former = column("id", integer()).identity(n -> n.startWith(1000));
        ColumnAlteration alteration =
                new ColumnAlteration(POEMS, "id").from(former).identity(n -> n.always());
        AlterColumn back = (AlterColumn) alteration.operation().reverse().orElseThrow();
        assertThat(back.change().counter()).isEqualTo(new Assigned<>(Identity.USUAL));
        AlterColumn end =
                new ColumnAlteration(POEMS, "id").from(former).dropIdentity().operation();
        assertThat(end.reversal().obstacle())
                .isEqualTo("With which number the column would go on is not known when it is taken back.");
    }

    @Test
    void anAlteredColumnBecomesWhatItWas() {
        Column former = RATING.notNull().defaultTo(3).comment("stars");
        ColumnAlteration alteration = new ColumnAlteration(POEMS, "rating")
                .from(former)
                .type(text())
                .nullable()
                .dropDefault()
                .comment(null);
        AlterColumn back = (AlterColumn) alteration.operation().reverse().orElseThrow();
        assertThat(back.change().applyTo(alteration.operation().change().applyTo(former)))
                .isEqualTo(former);
    }

    @Test
    void aBatchIsTakenBackFromItsEnd() {
        BatchAlterTable batch = new TableAlterations(POEMS)
                .addColumn(RATING)
                .renameColumn("rating", "stars")
                .operation();
        assertThat(batch.reverse().orElseThrow())
                .isEqualTo(new BatchAlterTable(
                        POEMS,
                        List.of(
                                new RenameColumn(POEMS, "stars", "rating"),
                                new DropColumn(POEMS, "rating", RATING, false)),
                        Recreate.AUTO));
    }

    @Test
    void aBatchTakesItsIndexesAndCommentsBackToo() {
        BatchAlterTable batch = new TableAlterations(POEMS)
                .createIndex("ix", "rating")
                .commentOnTable("verse", null)
                .validateConstraint("ck")
                .operation();
        assertThat(batch.reverse().orElseThrow().describe()).isEqualTo("alter table poems");
        assertThat(batch.reverse().flatMap(Operation::reverse)).contains(batch);
    }

    @Test
    void whatIsLostIsSaidByName() {
        BatchAlterTable batch = new TableAlterations(POEMS).dropColumn("rating").operation();
        assertThat(batch.reversal().obstacle())
                .isEqualTo("It does not say what the column was; drop it by its definition, dropColumn(\"poems\","
                        + " column(\"rating\", ...)).");
    }

    @Test
    void aConditionalChangeIsNotTakenBack() {
        assertThat(new AddColumn(POEMS, RATING, true).reversal().obstacle())
                .isEqualTo("Whether it changed anything is known only when it runs.");
    }

    @Test
    void anOperationSaysWhatItDoes() {
        assertThat(TWO_WAYS.stream().map(Operation::describe))
                .containsExactly(
                        "create table poems",
                        "drop table poems",
                        "rename table poems to ballads",
                        "add column rating to poems",
                        "drop column rating of poems",
                        "rename column rating of poems to stars",
                        "create index ix on poems",
                        "drop index ix on poems",
                        "rename index ix on poems to iy",
                        "add unique constraint uq to poems",
                        "drop unique constraint uq of poems",
                        "comment on table poems",
                        "alter table poems");
    }
}
