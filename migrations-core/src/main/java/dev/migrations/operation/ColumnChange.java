package dev.migrations.operation;

import dev.migrations.schema.Column;
import dev.migrations.schema.ColumnDefault;
import dev.migrations.schema.Computation;
import dev.migrations.schema.Identity;
import dev.migrations.schema.InvalidDefinitionException;
import dev.migrations.schema.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * What changes of a column; null where it stays as it is.
 *
 * @param type of its values
 * @param using how the values that are there become ones of the new type, in SQL, where the database has to be told
 * @param isNullable whether it may be null
 * @param defaultValue what a new row gets
 * @param comment for people
 * @param collation how its texts are compared
 * @param expression how a generated column comes by its value
 * @param counter how it is counted up
 */
public record ColumnChange(
        @Nullable SqlType type,
        @Nullable String using,
        @Nullable Boolean isNullable,
        @Nullable Assigned<ColumnDefault> defaultValue,
        @Nullable Assigned<String> comment,
        @Nullable Assigned<String> collation,
        @Nullable String expression,
        @Nullable Assigned<Identity> counter) {

    /** Nothing. */
    public static final ColumnChange NONE = new ColumnChange(null, null, null, null, null, null, null, null);

    public ColumnChange {
        if (expression != null && using != null) {
            throw computed();
        }
    }

    static InvalidDefinitionException computed() {
        return new InvalidDefinitionException(
                "The values of a generated column are computed, and using() says how they are converted.",
                "Leave using() out.");
    }

    /** A column that was {@code former}, as it is after the change. */
    public Column applyTo(Column former) {
        Column column = former;
        if (type != null) {
            column = column.ofType(type);
        }
        if (counter != null && counter.value() == null) {
            column = column.withoutIdentity();
        }
        if (isNullable != null) {
            column = isNullable ? column.nullable() : column.notNull();
        }
        if (defaultValue != null) {
            column = column.withDefault(defaultValue.value());
        }
        if (comment != null) {
            column = column.comment(comment.value());
        }
        if (expression != null) {
            column = column.generated(expression, computation(former).storage());
        }
        if (collation != null) {
            column = column.collation(collation.value());
        }
        Identity counting = counter == null ? null : counter.value();
        return counting == null ? column : column.identity(none -> counting);
    }

    private static Computation computation(Column former) {
        if (former.computation() == null) {
            throw new InvalidDefinitionException(
                    "Column " + former.name() + " is not generated, so it has no expression to change.",
                    "Drop the column, and add one that is generated.");
        }
        return former.computation();
    }

    /** What takes it back to a column that was {@code former}. */
    ColumnChange inverse(Column former) {
        return new ColumnChange(
                type == null ? null : former.type(),
                null,
                (isNullable == null && counter == null) ? null : former.isNullable(),
                defaultValue == null ? null : new Assigned<>(former.defaultValue()),
                comment == null ? null : new Assigned<>(former.comment()),
                collation == null ? null : new Assigned<>(former.collation()),
                expression == null ? null : computation(former).expression(),
                counter == null ? null : new Assigned<>(counterBefore(former)));
    }

    /** The numbers go on: those that were given in the meantime are not given again. */
    private @Nullable Identity counterBefore(Column former) {
        Identity now = counter == null ? null : counter.value();
        return now == null || former.counter() == null
                ? former.counter()
                : new Identity(
                        former.counter().isAlways(),
                        now.start(),
                        former.counter().increment());
    }

    /** Whether it ends that the column is counted up; at which number it was then is not known. */
    public boolean endsCounting() {
        return counter != null && counter.value() == null;
    }
}
