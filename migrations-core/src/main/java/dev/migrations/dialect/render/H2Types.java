package dev.migrations.dialect.render;

import dev.migrations.schema.SqlType;
import java.util.stream.Collectors;

/** H2's types. A text is one that may be indexed, which its large objects may not. */
final class H2Types extends Types {

    @Override
    public String simple(SqlType.Simple type) {
        return switch (type) {
            case TEXT -> "varchar";
            case TIME -> "time(6)";
            default -> super.simple(type);
        };
    }

    @Override
    public String binary(SqlType.Binary type) {
        return type.length() == null ? "binary large object" : "varbinary(" + type.length() + ")";
    }

    @Override
    public String enumeration(SqlType.Enumeration type) {
        return "enum" + type.values().stream().map(Literals::quoted).collect(Collectors.joining(", ", "(", ")"));
    }
}
