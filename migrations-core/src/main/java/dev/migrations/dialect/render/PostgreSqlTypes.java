package dev.migrations.dialect.render;

import dev.migrations.schema.SqlType;

/** PostgreSQL's types; enumerations are types with a name. */
final class PostgreSqlTypes extends LimitedTypes {

    /** Source: https://www.postgresql.org/docs/18/datatype-character.html */
    private static final int LONGEST_VARCHAR = 10_485_760;

    /** Source: https://www.postgresql.org/docs/18/datatype-numeric.html */
    private static final int MOST_DIGITS = 1_000;

    private final Names names;

    PostgreSqlTypes(Names names) {
        super("PostgreSQL", LONGEST_VARCHAR, MOST_DIGITS);
        this.names = names;
    }

    @Override
    public String simple(SqlType.Simple type) {
        return type == SqlType.Simple.JSON ? "jsonb" : super.simple(type);
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
