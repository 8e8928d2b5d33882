package dev.migrations.schema;

import static dev.migrations.schema.Define.bigint;
import static dev.migrations.schema.Define.check;
import static dev.migrations.schema.Define.column;
import static dev.migrations.schema.Define.enumeration;
import static dev.migrations.schema.Define.foreignKey;
import static dev.migrations.schema.Define.index;
import static dev.migrations.schema.Define.integer;
import static dev.migrations.schema.Define.numeric;
import static dev.migrations.schema.Define.primaryKey;
import static dev.migrations.schema.Define.string;
import static dev.migrations.schema.Define.table;
import static dev.migrations.schema.Define.text;
import static dev.migrations.schema.Define.unique;
import static dev.migrations.schema.Product.POSTGRESQL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrations.operation.AddColumn;
import dev.migrations.operation.BulkInsert;
import dev.migrations.operation.CreateTable;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What cannot be right on any database cannot be made. */
class DefinitionRulesTest {

    @Test
    void aTableHasOnePrimaryKey() {
        refused(
                () -> table("t", column("a", integer()).primaryKey(), primaryKey("a")),
                "Table t has 2 primary keys. Write one, primaryKey(\"a\", \"b\"), if it has several columns.");
        refused(
                () -> table("t", column("a", integer()), primaryKey("b")),
                "The primary key of t names the column \"b\", which is not there. Name columns of the table.");
    }

    @Test
    void aTableHasColumnsAndEachOnce() {
        refused(() -> table("t"), "Table t has no columns. Name at least one.");
        refused(
                () -> table("t", column("a", integer()), column("a", text())),
                "Table t has the column \"a\" twice. Name each column once.");
    }

    @Test
    void aConstraintNamesColumnsOfItsTable() {
        refused(
                () -> created(table("t", column("a", integer()), unique("b"))),
                "The unique constraint of t names the column \"b\", which is not there. Name columns of the table.");
        refused(
                () -> created(table("t", column("a", integer()), foreignKey("b").references("p", "id"))),
                "The foreign key of t names the column \"b\", which is not there. Name columns of the table.");
        assertThat(created(table("t", column("A", integer()), unique("a"))).ifNotExists())
                .isFalse();
        Table heir = table("heir", column("a", integer()), unique("b")).option(POSTGRESQL, "INHERITS (t)");
        assertThat(created(heir).table()).isSameAs(heir);
    }

    @Test
    void twoConstraintsOfATableHaveTwoNames() {
        refused(
                () -> created(table(
                        "t",
                        column("a", integer()),
                        check("a > 1").named("c"),
                        check("a > 2").named("C"))),
                "Table t has two constraints called C. Leave one out, or give it another name: named(\"...\").");
    }

    @Test
    void columnsOfATableDifferInMoreThanCase() {
        refused(
                () -> created(table("t", column("a", integer()), column("A", text()))),
                "Table t has the columns \"a\" and \"A\", which are one to a database. Give one of them another name.");
    }

    @Test
    void columnsWhoseNamesNeedQuotesMayDifferInCase() {
        Table table = table("t", column("My Column", integer()), column("my column", text()));
        assertThat(created(table).table().columns()).hasSize(2);
    }

    @Test
    void aDefaultIsOneOfTheValuesOfItsEnumeration() {
        Column unfit = column("mood", enumeration("mood", "sad", "glad")).defaultTo("angry");
        String message = "The default 'angry' of column mood is no value of mood. Give one of sad, glad.";
        refused(() -> created(table("t", unfit)), message);
        refused(() -> new AddColumn(ObjectName.parse("t"), unfit, false), message);
        assertThat(unfit.ofType(text()).defaultValue()).isEqualTo(unfit.defaultValue());
    }

    private static CreateTable created(Table table) {
        return new CreateTable(table, false);
    }

    @Test
    void rowsHaveEachColumnOnce() {
        refused(
                () -> new BulkInsert(ObjectName.parse("t"), List.of("a", "a"), List.of()),
                "The rows for t have the column \"a\" twice. Name each column once.");
    }

    @Test
    void aColumnThatIsCountedUpHasNoDefault() {
        refused(
                () -> column("id", bigint()).identity().defaultTo(1),
                "Column id is counted up or generated and has a default too. Leave the default out.");
        refused(
                () -> column("id", bigint()).identity().nullable(),
                "Column id is counted up, and generated or nullable too. Decide for one.");
    }

    @Test
    void aForeignKeyHasAsManyColumnsOnBothSides() {
        refused(
                () -> foreignKey("a", "b").references("poets", "id"),
                "The foreign key of [a, b] to poets [id] has not as many columns on both sides. Name the columns in pairs.");
    }

    @Test
    void typesHaveALengthThatIsPossible() {
        refused(() -> string(0), "The length 0 is not possible. Give one from 1 on.");
        refused(() -> numeric(2, 3), "The scale 3 does not fit the precision 2. Give a scale from 0 to the precision.");
        refused(
                () -> enumeration("mood", "sad", "sad"),
                "The enumeration mood has no values, or one twice. Name each value once.");
    }

    @Test
    void anIndexHasColumns() {
        refused(
                () -> index("ix").on("poems", new String[0]),
                "An index on poems has no columns. Name at least one column or expression.");
    }

    @Test
    void aLiteralIsOfAKindThatSqlHas() {
        refused(
                () -> Literal.of(new Object() {}.getClass()),
                "A value of java.lang.Class cannot be written in SQL. Give a string, number, boolean, date, time, UUID, byte"
                        + " array or enum constant.");
        refused(() -> Literal.of(Double.NaN), "NaN cannot be written in SQL. Give a finite number.");
    }

    @Test
    void literalsOfTheSameBytesAreEqual() {
        assertThat(Literal.of(new byte[] {1, 2})).isEqualTo(Literal.of(new byte[] {1, 2}));
        assertThat(Literal.of((short) 1)).isEqualTo(Literal.of(1L));
        assertThat(Literal.of(Storage.STORED)).isEqualTo(Literal.of("STORED"));
    }

    private static void refused(ThrowingCallable what, String message) {
        assertThatThrownBy(what).isInstanceOf(InvalidDefinitionException.class).hasMessage(message);
    }
}
