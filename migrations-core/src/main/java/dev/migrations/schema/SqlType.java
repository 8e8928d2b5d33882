package dev.migrations.schema;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The type of a column. All but {@link Native} are portable: each database gets the type of its own that holds the same
 * values, see {@code docs/reference/operations.md}.
 */
public sealed interface SqlType {

    /** Hands it to the method of {@code visitor} that is for it. */
    <R> R accept(SqlTypeVisitor<R> visitor);

    /** Types without a parameter. */
    enum Simple implements SqlType {
        TEXT,
        SMALLINT,
        INTEGER,
        BIGINT,
        REAL,
        DOUBLE_PRECISION,
        BOOLEAN,
        DATE,
        TIME,
        TIMESTAMP,
        TIMESTAMP_WITH_ZONE,
        UUID,
        JSON;

        @Override
        public <R> R accept(SqlTypeVisitor<R> visitor) {
            return visitor.simple(this);
        }
    }

    /**
     * A text of limited length.
     *
     * @param length at most so many characters
     */
    record Varchar(int length) implements SqlType {
        public Varchar {
            Rules.positive("The length", length);
        }

        @Override
        public <R> R accept(SqlTypeVisitor<R> visitor) {
            return visitor.varchar(this);
        }
    }

    /**
     * An exact decimal number.
     *
     * @param precision how many digits in all
     * @param scale how many of them behind the point
     */
    record Numeric(int precision, int scale) implements SqlType {
        public Numeric {
            Rules.positive("The precision", precision);
            if (scale < 0 || scale > precision) {
                throw new InvalidDefinitionException(
                        "The scale " + scale + " does not fit the precision " + precision + ".",
                        "Give a scale from 0 to the precision.");
            }
        }

        @Override
        public <R> R accept(SqlTypeVisitor<R> visitor) {
            return visitor.numeric(this);
        }
    }

    /**
     * Bytes.
     *
     * @param length at most so many; null for any number
     */
    record Binary(@Nullable Integer length) implements SqlType {
        public Binary {
            if (length != null) {
                Rules.positive("The length", length);
            }
        }

        @Override
        public <R> R accept(SqlTypeVisitor<R> visitor) {
            return visitor.binary(this);
        }
    }

    /**
     * One of several texts.
     *
     * @param name of the type, where the database has named ones
     * @param values in their order
     */
    record Enumeration(ObjectName name, List<String> values) implements SqlType {
        public Enumeration {
            Objects.requireNonNull(name, "name");
            values = List.copyOf(values);
            if (values.isEmpty() || new HashSet<>(values).size() < values.size()) {
                throw new InvalidDefinitionException(
                        "The enumeration " + name + " has no values, or one twice.", "Name each value once.");
            }
        }

        @Override
        public <R> R accept(SqlTypeVisitor<R> visitor) {
            return visitor.enumeration(this);
        }
    }

    /**
     * A type in the words of the one database that the revision is for.
     *
     * @param sql written as it is
     */
    record Native(String sql) implements SqlType {
        public Native {
            Rules.expression("type", sql);
        }

        @Override
        public <R> R accept(SqlTypeVisitor<R> visitor) {
            return visitor.nativeType(this);
        }
    }
}
