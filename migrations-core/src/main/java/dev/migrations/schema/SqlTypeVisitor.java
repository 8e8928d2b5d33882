package dev.migrations.schema;

/** One answer for each kind of {@link SqlType}; a kind that is added is a compile error wherever one is missing. */
public interface SqlTypeVisitor<R> {

    R simple(SqlType.Simple type);

    R varchar(SqlType.Varchar type);

    R numeric(SqlType.Numeric type);

    R binary(SqlType.Binary type);

    R enumeration(SqlType.Enumeration type);

    R nativeType(SqlType.Native type);
}
