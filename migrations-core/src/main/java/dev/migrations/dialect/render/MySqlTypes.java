package dev.migrations.dialect.render;

import dev.migrations.schema.SqlType;
import java.util.stream.Collectors;

/** MySQL's types, and MariaDB's, which has one for UUIDs. Texts and bytes without a limit are the longest that there are. */
final class MySqlTypes extends Types {

    private final boolean hasUuid;

    MySqlTypes(boolean hasUuid) {
        this.hasUuid = hasUuid;
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
            case UUID -> hasUuid ? "uuid" : "binary(16)";
            default -> super.simple(type);
        };
    }

    @Override
    public String binary(SqlType.Binary type) {
        return type.length() == null ? "longblob" : "varbinary(" + type.length() + ")";
    }

    @Override
    public String enumeration(SqlType.Enumeration type) {
        return "enum" + type.values().stream().map(MySqlLiterals::value).collect(Collectors.joining(", ", "(", ")"));
    }
}
