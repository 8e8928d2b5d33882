package dev.migrations.dialect.render;

import dev.migrations.schema.SqlType;

/**
 * The types of a STRICT table of SQLite, which takes INT, INTEGER, REAL, TEXT, BLOB and ANY only, and holds each value to
 * its column's. Each portable type is the one that keeps what the same type keeps in other tables. Source:
 * https://www.sqlite.org/stricttables.html
 */
final class SqliteStrictTypes extends Types {

    /** SQLite's integers have 64 bits; so many digits always fit. */
    private static final int MOST_DIGITS = 18;

    @Override
    public String simple(SqlType.Simple type) {
        return switch (type) {
            case SMALLINT, INTEGER, BIGINT, BOOLEAN -> "integer";
            case REAL, DOUBLE_PRECISION -> "real";
            case TEXT, DATE, TIME, TIMESTAMP, TIMESTAMP_WITH_ZONE, UUID, JSON -> "text";
        };
    }

    @Override
    public String varchar(SqlType.Varchar type) {
        return "text";
    }

    /** With digits behind the point it is a floating point number in every table of SQLite. */
    @Override
    public String numeric(SqlType.Numeric type) {
        return type.scale() == 0 && type.precision() <= MOST_DIGITS ? "integer" : "real";
    }

    @Override
    public String binary(SqlType.Binary type) {
        return "blob";
    }

    @Override
    public String enumeration(SqlType.Enumeration type) {
        return "text";
    }
}
