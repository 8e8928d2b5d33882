package dev.migrations.dialect.render;

import dev.migrations.schema.SqlType;

/** SQLite's types, which are words that give a column its affinity. What is a text must not look like a number. */
final class SqliteTypes extends Types {

    @Override
    public String simple(SqlType.Simple type) {
        return switch (type) {
            case UUID -> "char(36)";
            case JSON -> "text";
            case TIMESTAMP_WITH_ZONE -> "timestamp";
            default -> super.simple(type);
        };
    }

    @Override
    public String binary(SqlType.Binary type) {
        return "blob";
    }

    /** The values are a check of the column. */
    @Override
    public String enumeration(SqlType.Enumeration type) {
        return "text";
    }
}
