package dev.migrations.schema;

import static dev.migrations.schema.Define.bigint;
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
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
