package dev.migrations.dialect.render;

import dev.migrations.operation.AlterColumn;
import dev.migrations.operation.ColumnChange;
import dev.migrations.schema.Column;
import dev.migrations.schema.ColumnDefault;
import dev.migrations.schema.Literal;
import dev.migrations.schema.SqlType;
import dev.migrations.schema.SqlTypeVisitor;
import java.math.BigDecimal;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Refuses the defaults that a database does not take for the type of their column. What a text means to a date or to JSON is
 * left to the database, and so is every expression.
 */
abstract class FittingDefaults {

    private static final int LONGEST_SHOWN = 60;
    private static final Pattern NUMBER = Pattern.compile("\\s*[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,9})?\\s*");
    private static final Pattern UUID_TEXT = Pattern.compile("\\{?[0-9a-fA-F]{32}}?");

    private final StandardOperations words;

    FittingDefaults(StandardOperations words) {
        this.words = words;
    }

    /** Whether a column of a type may have {@code value}, of one of the kinds of {@link Literal}. */
    abstract Taking taking(Object value);

    final void check(Column column) {
        check(column.name(), column.type(), column.defaultValue());
    }

    /** What is known of a column that changes: the default that comes, or the one that stays while the type changes. */
    final void check(AlterColumn operation) {
        ColumnChange change = operation.change();
        Column former = operation.from();
        SqlType type = change.type() != null || former == null ? change.type() : former.type();
        ColumnDefault staying = former == null || change.type() == null ? null : former.defaultValue();
        ColumnDefault value =
                change.defaultValue() == null ? staying : change.defaultValue().value();
        if (type != null && !mayHaveGrown(type, change)) {
            check(operation.column(), type, value);
        }
    }

    /** An enumeration that stays may have got values since the revision that is quoted with {@code from}. */
    private static boolean mayHaveGrown(SqlType type, ColumnChange change) {
        return type instanceof SqlType.Enumeration && change.type() == null;
    }

    private void check(String column, SqlType type, @Nullable ColumnDefault value) {
        if (!(value instanceof ColumnDefault.Value given)) {
            return;
        }
        Object known = given.literal().value();
        if (known != null && !type.accept(taking(known))) {
            throw words.refused(
                    words.dialect.product() + " does not take " + shown(given.literal()) + " as the default of "
                            + column + ", which is " + words.types.of(type) + ".",
                    "Give one that fits, or the column another type.");
        }
    }

    private String shown(Literal literal) {
        String written = words.literals.of(literal);
        return written.length() <= LONGEST_SHOWN ? written : written.substring(0, LONGEST_SHOWN) + "...";
    }

    /** Whether a type takes one value. */
    abstract static class Taking implements SqlTypeVisitor<Boolean> {

        final Object value;

        Taking(Object value) {
            this.value = value;
        }

        /** What such a type is, the database alone knows. */
        @Override
        public final Boolean nativeType(SqlType.Native type) {
            return true;
        }
    }

    /** The number that is written so; null where none is. */
    static @Nullable BigDecimal number(Object value) {
        if (value instanceof BigDecimal decimal) {
            return decimal;
        }
        boolean written = value instanceof Number
                || (value instanceof String text && NUMBER.matcher(text).matches());
        return written ? new BigDecimal(value.toString().strip()) : null;
    }

    static boolean isUuid(Object value) {
        return value instanceof UUID
                || (value instanceof String text
                        && UUID_TEXT.matcher(text.replace("-", "")).matches());
    }

    /** How long a number or a time is as a text is not asked. */
    static boolean isLonger(Object value, int length) {
        if (!(value instanceof String) && !(value instanceof UUID)) {
            return false;
        }
        String text = value.toString();
        return text.codePointCount(0, text.length()) > length;
    }
}
