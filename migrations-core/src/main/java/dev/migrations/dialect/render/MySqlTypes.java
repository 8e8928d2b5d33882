package dev.migrations.dialect.render;

import dev.migrations.schema.SqlType;
import java.util.stream.Collectors;

/** MySQL's types, and MariaDB's, which has one for UUIDs. Texts and bytes without a limit are the longest that there are. */
final class MySqlTypes extends Types {

    /** Of a row's 65,535 bytes, what is left of one column beside its length. */
    private static final int MOST_BYTES = 65_533;

    private static final int MOST_DIGITS = 65;

    private final boolean mariaDb;

    MySqlTypes(boolean mariaDb) {
        this.mariaDb = mariaDb;
    }

    /** How many fit depends on the table's character set; so many in none. */
    @Override
    public String varchar(SqlType.Varchar type) {
        if (type.length() > MOST_BYTES) {
            throw refused("texts with a limit of at most " + MOST_BYTES + " bytes", type.length(), "Write text().");
        }
        return super.varchar(type);
    }

    /** Source: https://mariadb.com/kb/en/decimal/ and https://dev.mysql.com/doc/refman/8.4/en/fixed-point-types.html */
    @Override
    public String numeric(SqlType.Numeric type) {
        int mostBehindPoint = mariaDb ? 38 : 30;
        if (type.precision() > MOST_DIGITS) {
            throw refused("numbers of at most " + MOST_DIGITS + " digits", type.precision(), "Give fewer.");
        }
        if (type.scale() > mostBehindPoint) {
            throw refused("at most " + mostBehindPoint + " digits behind the point", type.scale(), "Give fewer.");
        }
        return super.numeric(type);
    }

    private OperationNotSupportedException refused(String most, int given, String wayAround) {
        return refused(mariaDb ? "MariaDB" : "MySQL", most, given, wayAround);
    }

    @Override
    public String simple(SqlType.Simple type) {
        return switch (type) {
            case TEXT -> "longtext";
            case REAL -> "float";
            case DOUBLE_PRECISION -> "double";
            case TIME -> "time(6)";
            case TIMESTAMP -> "datetime(6)";
            case TIMESTAMP_WITH_ZONE -> "timestamp(6)";
            case UUID -> mariaDb ? "uuid" : "binary(16)";
            default -> super.simple(type);
        };
    }

    @Override
    public String binary(SqlType.Binary type) {
        if (type.length() != null && type.length() > MOST_BYTES) {
            throw refused("bytes with a limit of at most " + MOST_BYTES, type.length(), "Write binary().");
        }
        return type.length() == null ? "longblob" : "varbinary(" + type.length() + ")";
    }

    @Override
    public String enumeration(SqlType.Enumeration type) {
        return "enum" + type.values().stream().map(MySqlLiterals::value).collect(Collectors.joining(", ", "(", ")"));
    }
}
