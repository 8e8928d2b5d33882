package dev.migrations.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The words in which a Java revision says what it wants, made to be imported statically:
 *
 * <pre>{@code
 * import static dev.migrations.schema.Define.*;
 *
 * op.createTable("poems",
 *         column("id", bigint()).identity().primaryKey(),
 *         column("title", string(200)).notNull(),
 *         column("poet_id", bigint()).references("poets", "id"),
 *         unique("poet_id", "title"));
 * }</pre>
 *
 * Each gives an immutable value. What cannot be right on any database is refused at once, with {@link
 * InvalidDefinitionException}.
 */
public final class Define {

    private Define() {}

    /** A column, which may be null unless it says otherwise. */
    public static Column column(String name, SqlType type) {
        return new Column(name, type);
    }

    /** A table, {@code poems} or {@code audit.events}, of columns and constraints. */
    public static Table table(String name, TableElement... elements) {
        return Table.of(ObjectName.parse(name), List.of(elements));
    }

    /** An index: {@code index("ix_poems_title").on("poems", "title")}. */
    public static IndexName index(String name) {
        Rules.name("index", name);
        return new IndexName(name);
    }

    /** An index that gets its name by the naming convention. */
    public static IndexName index() {
        return new IndexName(null);
    }

    /** A column of an index, ascending. */
    public static IndexPart.Named asc(String column) {
        return new IndexPart.Named(column, null, Sorting.ASCENDING);
    }

    /** A column of an index, descending. */
    public static IndexPart.Named desc(String column) {
        return new IndexPart.Named(column, null, Sorting.ASCENDING.desc());
    }

    /** An expression that an index sorts by, written as it is, without parentheses around it. */
    public static IndexPart expression(String sql) {
        return new IndexPart.Computed(sql, Sorting.ASCENDING);
    }

    /** What every row is known by. */
    public static Constraint.PrimaryKey primaryKey(String... columns) {
        return new Constraint.PrimaryKey(null, List.of(columns));
    }

    /** A foreign key: {@code foreignKey("poet_id").references("poets", "id").onDelete(CASCADE)}. */
    public static ForeignKeyColumns foreignKey(String... columns) {
        return new ForeignKeyColumns(List.of(columns));
    }

    /** No two rows have the same values in these columns. */
    public static Constraint.Unique unique(String... columns) {
        return new Constraint.Unique(null, List.of(columns), Deferral.NOT_DEFERRABLE, false);
    }

    /** Each row fulfils a condition, which is written as it is. */
    public static Constraint.Check check(String condition) {
        return new Constraint.Check(null, condition, false);
    }

    /** No two rows fulfil all comparisons: {@code exclude().with("room", "=").with("during", "&&")}. PostgreSQL only. */
    public static Constraint.Exclusion exclude() {
        return new Constraint.Exclusion(null, "gist", List.of(), null, Deferral.NOT_DEFERRABLE);
    }

    /** A text of at most {@code length} characters. */
    public static SqlType string(int length) {
        return new SqlType.Varchar(length);
    }

    /** A text of any length. */
    public static SqlType text() {
        return SqlType.Simple.TEXT;
    }

    /** A whole number of two bytes. */
    public static SqlType smallint() {
        return SqlType.Simple.SMALLINT;
    }

    /** A whole number of four bytes. */
    public static SqlType integer() {
        return SqlType.Simple.INTEGER;
    }

    /** A whole number of eight bytes. */
    public static SqlType bigint() {
        return SqlType.Simple.BIGINT;
    }

    /** An exact decimal number of {@code precision} digits, {@code scale} of them behind the point. */
    public static SqlType numeric(int precision, int scale) {
        return new SqlType.Numeric(precision, scale);
    }

    /** A binary floating-point number of four bytes. */
    public static SqlType real() {
        return SqlType.Simple.REAL;
    }

    /** A binary floating-point number of eight bytes. */
    public static SqlType doublePrecision() {
        return SqlType.Simple.DOUBLE_PRECISION;
    }

    /** True or false. */
    public static SqlType bool() {
        return SqlType.Simple.BOOLEAN;
    }

    /** A day. */
    public static SqlType date() {
        return SqlType.Simple.DATE;
    }

    /** A time of day, to the microsecond. */
    public static SqlType time() {
        return SqlType.Simple.TIME;
    }

    /** A day and a time of day, to the microsecond, wherever that is. */
    public static SqlType timestamp() {
        return SqlType.Simple.TIMESTAMP;
    }

    /** A point in time, to the microsecond. */
    public static SqlType timestampWithZone() {
        return SqlType.Simple.TIMESTAMP_WITH_ZONE;
    }

    /** A universally unique identifier. */
    public static SqlType uuid() {
        return SqlType.Simple.UUID;
    }

    /** A JSON document. */
    public static SqlType json() {
        return SqlType.Simple.JSON;
    }

    /** Any number of bytes. */
    public static SqlType binary() {
        return new SqlType.Binary(null);
    }

    /** At most {@code length} bytes. */
    public static SqlType binary(int length) {
        return new SqlType.Binary(length);
    }

    /**
     * One of several texts.
     *
     * @param name of the type, where the database has named ones; it may be qualified by a schema
     * @param values in their order
     */
    public static SqlType enumeration(String name, String... values) {
        return new SqlType.Enumeration(ObjectName.parse(name), List.of(values));
    }

    /** A type in the words of the one database that the revision is for. */
    public static SqlType nativeType(String sql) {
        return new SqlType.Native(sql);
    }

    /** The literal of a value; null is NULL. See {@link Literal#of}. */
    public static Literal literal(@Nullable Object value) {
        return Literal.of(value);
    }
}
