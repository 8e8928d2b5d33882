package dev.migrations.dialect.render;

import dev.migrations.schema.SqlType;
import dev.migrations.schema.SqlTypeVisitor;

/** Types as they are written in SQL, in the standard's way; each database has its own for some. */
abstract class Types implements SqlTypeVisitor<String> {

    /** The words of a type. */
    final String of(SqlType type) {
        return type.accept(this);
    }

    @Override
    public String simple(SqlType.Simple type) {
        return switch (type) {
            case TEXT -> "text";
            case SMALLINT -> "smallint";
            case INTEGER -> "integer";
            case BIGINT -> "bigint";
            case REAL -> "real";
            case DOUBLE_PRECISION -> "double precision";
            case BOOLEAN -> "boolean";
            case DATE -> "date";
            case TIME -> "time";
            case TIMESTAMP -> "timestamp";
            case TIMESTAMP_WITH_ZONE -> "timestamp with time zone";
            case UUID -> "uuid";
            case JSON -> "json";
        };
    }

    @Override
    public String varchar(SqlType.Varchar type) {
        return "varchar(" + type.length() + ")";
    }

    @Override
    public String numeric(SqlType.Numeric type) {
        return "numeric(" + type.precision() + ", " + type.scale() + ")";
    }

    @Override
    public String nativeType(SqlType.Native type) {
        return type.sql();
    }

    /** A limit of {@code product} that a type is beyond. */
    static OperationNotSupportedException refused(String product, String most, int given, String wayAround) {
        return new OperationNotSupportedException(
                product, product + " takes " + most + ", and not " + given + ".", wayAround);
    }
}
