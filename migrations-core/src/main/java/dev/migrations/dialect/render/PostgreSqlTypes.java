package dev.migrations.dialect.render;

import dev.migrations.schema.SqlType;

/** PostgreSQL's types; enumerations are types with a name. */
final class PostgreSqlTypes extends Types {

    private final Names names;

    PostgreSqlTypes(Names names) {
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
