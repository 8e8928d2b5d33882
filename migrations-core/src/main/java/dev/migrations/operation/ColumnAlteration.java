package dev.migrations.operation;

import dev.migrations.schema.Column;
import dev.migrations.schema.ColumnDefault;
import dev.migrations.schema.Computation;
import dev.migrations.schema.Identity;
import dev.migrations.schema.InvalidDefinitionException;
import dev.migrations.schema.Literal;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.SqlType;
import dev.migrations.schema.Storage;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Collects what changes of a column: {@code c -> c.type(bigint()).notNull()}. What it does not speak of stays as it is. Not
 * thread-safe.
 */
public final class ColumnAlteration {

    private final ObjectName table;
    private final String column;
    private @Nullable Column from;
    private @Nullable SqlType type;
    private @Nullable String using;
    private @Nullable Boolean isNullable;
    private @Nullable Assigned<ColumnDefault> defaultValue;
    private @Nullable Assigned<String> comment;
    private @Nullable Assigned<String> collation;
    private @Nullable String expression;
    private @Nullable Assigned<Identity> counter;

    ColumnAlteration(ObjectName table, String column) {
        this.table = table;
        this.column = column;
    }

    /**
     * What the column is until then. With it the change can be taken back, and be written in a script for MariaDB and
     * MySQL, which want to be told the whole column.
     */
    public ColumnAlteration from(Column former) {
        if (!former.name().equals(column)) {
            throw new InvalidDefinitionException(
                    "The column that is altered is " + column + ", and from() says it was " + former.name() + ".",
                    "Rename a column with renameColumn.");
        }
        from = former;
        return this;
    }

    /** Another type. */
    public ColumnAlteration type(SqlType type) {
        this.type = type;
        return this;
    }

    /**
     * How the values that are there become ones of the new type, in SQL, where the database's own way is not the right
     * one: on PostgreSQL, which else casts them, on H2 and on SQLite. MariaDB and MySQL have no such thing and refuse it.
     */
    public ColumnAlteration using(String expression) {
        this.using = expression;
        return this;
    }

    /** It may not be null. Rows in which it is make the operation fail, so give them values first. */
    public ColumnAlteration notNull() {
        return nullable(false);
    }

    /** It may be null. */
    public ColumnAlteration nullable() {
        return nullable(true);
    }

    private ColumnAlteration nullable(boolean isNullable) {
        this.isNullable = isNullable;
        return this;
    }

    /** What a new row gets that says nothing of it: any value of which there is a {@link Literal}. */
    public ColumnAlteration defaultTo(Object value) {
        return withDefault(new ColumnDefault.Value(Literal.of(value)));
    }

    /** The same with an expression in SQL: {@code CURRENT_TIMESTAMP}. */
    public ColumnAlteration defaultExpression(String sql) {
        return withDefault(new ColumnDefault.Expression(sql));
    }

    /** It has no default any longer. */
    public ColumnAlteration dropDefault() {
        return withDefault(null);
    }

    private ColumnAlteration withDefault(@Nullable ColumnDefault value) {
        this.defaultValue = new Assigned<>(value);
        return this;
    }

    /** Another comment, or none. */
    public ColumnAlteration comment(@Nullable String comment) {
        this.comment = new Assigned<>(comment);
        return this;
    }

    /** Another collation, or the usual one. */
    public ColumnAlteration collation(@Nullable String collation) {
        this.collation = new Assigned<>(collation);
        return this;
    }

    /**
     * Another expression of a generated column. Where its value is kept stays, and the values that are there are computed
     * anew: PostgreSQL does that from version 17 on, and H2 wants {@link #from}.
     */
    public ColumnAlteration generated(String expression) {
        this.expression = new Computation(expression, Storage.STORED).expression();
        return this;
    }

    /**
     * It is counted up from then on, and may not be null. Say {@code identity(n -> n.startWith(1000))} where there are rows:
     * PostgreSQL and H2 do not look for the greatest number. One that is counted up already, by what {@link #from} says,
     * goes on with that number. SQLite refuses it.
     */
    public ColumnAlteration identity() {
        return identity(counting -> counting);
    }

    /** The same with more to say of the numbers. */
    public ColumnAlteration identity(UnaryOperator<Identity> more) {
        counter = new Assigned<>(more.apply(Identity.USUAL));
        return this;
    }

    /** It is no longer counted up. */
    public ColumnAlteration dropIdentity() {
        counter = new Assigned<>(null);
        return this;
    }

    AlterColumn operation() {
        ColumnChange change =
                new ColumnChange(type, using, isNullable, defaultValue, comment, collation, expression, counter);
        return new AlterColumn(table, column, from, change);
    }
}
