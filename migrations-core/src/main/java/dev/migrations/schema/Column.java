package dev.migrations.schema;

import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A column. It may be null unless it says otherwise. Immutable: each method gives another one.
 *
 * @param name without quotes
 * @param type of its values
 * @param isNullable whether it may be null
 * @param defaultValue what a new row gets; null for none
 * @param counter how the database counts it up for each new row that gives it no value; null if it does not
 * @param computation how it is generated; null if it is not
 * @param comment for people; null for none
 * @param collation how its texts are compared, in the database's own words; null for the usual way
 * @param constraints those that are written with it, of which it is the only column
 */
public record Column(
        String name,
        SqlType type,
        boolean isNullable,
        @Nullable ColumnDefault defaultValue,
        @Nullable Identity counter,
        @Nullable Computation computation,
        @Nullable String comment,
        @Nullable String collation,
        List<Constraint> constraints)
        implements TableElement {

    public Column {
        Rules.name("column", name);
        Objects.requireNonNull(type, "type");
        constraints = List.copyOf(constraints);
        if ((counter != null || computation != null) && defaultValue != null) {
            throw new InvalidDefinitionException(
                    "Column " + name + " is counted up or generated and has a default too.", "Leave the default out.");
        }
        if (counter != null && (computation != null || isNullable)) {
            throw new InvalidDefinitionException(
                    "Column " + name + " is counted up, and generated or nullable too.", "Decide for one.");
        }
    }

    Column(String name, SqlType type) {
        this(name, type, true, null, null, null, null, null, List.of());
    }

    /** The same column under another name. */
    public Column named(String newName) {
        return copy(newName, type, isNullable, defaultValue);
    }

    /** The same column with values of another type. */
    public Column ofType(SqlType newType) {
        return copy(name, newType, isNullable, defaultValue);
    }

    /** It may not be null. */
    public Column notNull() {
        return copy(name, type, false, defaultValue);
    }

    /** It may be null, which is what a column may unless it says otherwise. */
    public Column nullable() {
        return copy(name, type, true, defaultValue);
    }

    /** What a new row gets that says nothing of it: any value of which there is a {@link Literal}. */
    public Column defaultTo(Object value) {
        return withDefault(new ColumnDefault.Value(Literal.of(value)));
    }

    /** The same with an expression in SQL: {@code CURRENT_TIMESTAMP}. */
    public Column defaultExpression(String sql) {
        return withDefault(new ColumnDefault.Expression(sql));
    }

    /** The same with another default, or none. */
    public Column withDefault(@Nullable ColumnDefault newDefault) {
        return copy(name, type, isNullable, newDefault);
    }

    /** The database counts it up for each new row that gives it no value. It may not be null then. */
    public Column identity() {
        return identity(counting -> counting);
    }

    /** The same with more to say of the numbers: {@code identity(n -> n.startWith(1000).incrementBy(10).always())}. */
    public Column identity(UnaryOperator<Identity> more) {
        Identity counting = more.apply(Identity.USUAL);
        return new Column(name, type, false, defaultValue, counting, computation, comment, collation, constraints);
    }

    /** The database does not count it up. */
    public Column withoutIdentity() {
        return new Column(name, type, isNullable, defaultValue, null, computation, comment, collation, constraints);
    }

    /** Whether the database counts it up. */
    public boolean isIdentity() {
        return counter != null;
    }

    /** The database computes it from other columns of the row. */
    public Column generated(String expression, Storage storage) {
        Computation generated = new Computation(expression, storage);
        return new Column(name, type, isNullable, defaultValue, counter, generated, comment, collation, constraints);
    }

    /** The same with a comment, or none. */
    public Column comment(@Nullable String newComment) {
        return new Column(
                name, type, isNullable, defaultValue, counter, computation, newComment, collation, constraints);
    }

    /** How its texts are compared, in the database's own words. */
    public Column collation(@Nullable String newCollation) {
        return new Column(
                name, type, isNullable, defaultValue, counter, computation, comment, newCollation, constraints);
    }

    /** It alone is the primary key. It may not be null then. */
    public Column primaryKey() {
        return notNull().with(new Constraint.PrimaryKey(null, List.of(name)));
    }

    /** No two rows have the same value in it. */
    public Column unique() {
        return with(Define.unique(name));
    }

    /** Each row fulfils the condition. */
    public Column check(String condition) {
        return with(Define.check(condition));
    }

    /** Each value that is not null is there in a column of another table. */
    public Column references(String table, String column) {
        return references(table, column, key -> key);
    }

    /** The same with more to say of the foreign key: {@code key -> key.onDelete(CASCADE)}. */
    public Column references(String table, String column, UnaryOperator<Constraint.ForeignKey> more) {
        return with(more.apply(Define.foreignKey(name).references(table, column)));
    }

    /** The same with other constraints in place of its own. */
    public Column withConstraints(List<Constraint> own) {
        return new Column(name, type, isNullable, defaultValue, counter, computation, comment, collation, own);
    }

    private Column with(Constraint another) {
        return withConstraints(
                Stream.concat(constraints.stream(), Stream.of(another)).toList());
    }

    private Column copy(String newName, SqlType newType, boolean mayBeNull, @Nullable ColumnDefault newDefault) {
        return new Column(
                newName, newType, mayBeNull, newDefault, counter, computation, comment, collation, constraints);
    }
}
