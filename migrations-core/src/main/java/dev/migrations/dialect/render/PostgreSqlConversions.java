package dev.migrations.dialect.render;

import dev.migrations.schema.SqlType;
import java.util.EnumSet;
import java.util.Set;

/** Which type of a column becomes which other one without being told how. Source: pg_cast of PostgreSQL 18. */
final class PostgreSqlConversions {

    private static final Set<SqlType.Simple> NUMBERS = EnumSet.of(
            SqlType.Simple.SMALLINT,
            SqlType.Simple.INTEGER,
            SqlType.Simple.BIGINT,
            SqlType.Simple.REAL,
            SqlType.Simple.DOUBLE_PRECISION);
    private static final Set<SqlType.Simple> DAYS =
            EnumSet.of(SqlType.Simple.DATE, SqlType.Simple.TIMESTAMP, SqlType.Simple.TIMESTAMP_WITH_ZONE);

    private PostgreSqlConversions() {}

    /** Of a type in the database's own words that is not known, and taken to be so. */
    static boolean exists(SqlType from, SqlType to) {
        boolean open = from instanceof SqlType.Native || to instanceof SqlType.Native;
        // An enumeration is read from the text of what was there before.
        boolean throughText = isText(from) || isText(to) || to instanceof SqlType.Enumeration;
        return open || throughText || from.equals(to) || isAlike(from, to);
    }

    private static boolean isAlike(SqlType from, SqlType to) {
        boolean numbers = isNumberOrTruth(from) && isNumberOrTruth(to);
        boolean bytes = from instanceof SqlType.Binary && to instanceof SqlType.Binary;
        boolean days = isDay(from) && isDay(to);
        boolean timeOfDay = to == SqlType.Simple.TIME && isDay(from) && from != SqlType.Simple.DATE;
        return numbers || bytes || days || timeOfDay;
    }

    static boolean isNumber(SqlType type) {
        return type instanceof SqlType.Numeric || (type instanceof SqlType.Simple simple && NUMBERS.contains(simple));
    }

    static boolean isText(SqlType type) {
        return type == SqlType.Simple.TEXT || type instanceof SqlType.Varchar;
    }

    private static boolean isNumberOrTruth(SqlType type) {
        return type == SqlType.Simple.BOOLEAN || isNumber(type);
    }

    private static boolean isDay(SqlType type) {
        return type instanceof SqlType.Simple simple && DAYS.contains(simple);
    }
}
