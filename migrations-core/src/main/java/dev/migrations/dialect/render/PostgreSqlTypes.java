package dev.migrations.dialect.render;

import dev.migrations.schema.SqlType;

/** PostgreSQL's types; enumerations are types with a name. */
final class PostgreSqlTypes extends Types {

    private static final String PRODUCT = "PostgreSQL";
    private static final int LONGEST_VARCHAR = 10_485_760;
    private static final int MOST_DIGITS = 1_000;

    private final Names names;

    PostgreSqlTypes(Names names) {
        this.names = names;
    }

    @Override
    public String simple(SqlType.Simple type) {
        return type == SqlType.Simple.JSON ? "jsonb" : super.simple(type);
    }

    /** Source: https://www.postgresql.org/docs/18/datatype-character.html */
    @Override
    public String varchar(SqlType.Varchar type) {
        if (type.length() > LONGEST_VARCHAR) {
            throw refused(
                    PRODUCT,
                    "texts with a limit of at most " + LONGEST_VARCHAR + " characters",
                    type.length(),
                    "Write text().");
        }
        return super.varchar(type);
    }

    /** Source: https://www.postgresql.org/docs/18/datatype-numeric.html */
    @Override
    public String numeric(SqlType.Numeric type) {
        if (type.precision() > MOST_DIGITS) {
            throw refused(PRODUCT, "numbers of at most " + MOST_DIGITS + " digits", type.precision(), "Give fewer.");
        }
        return super.numeric(type);
    }

    @Override
    public String binary(SqlType.Binary type) {
        return "bytea";
    }

    @Override
    public String enumeration(SqlType.Enumeration type) {
        return names.of(type.name());
    }
}
