package dev.migrations.dialect.render;

import dev.migrations.schema.SqlType;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
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

    /** Two that differ in case or in blanks around them are one to H2, and an empty one is none. */
    private static void refuseAlike(SqlType.Enumeration type) {
        Set<String> seen = new HashSet<>();
        for (String value : type.values()) {
            if (value.isBlank() || !seen.add(value.strip().toUpperCase(Locale.ROOT))) {
                throw new OperationNotSupportedException(
                        "H2",
                        "H2 takes no value of an enumeration that is empty, or like another but for case and blanks, and "
                                + type.name() + " has '" + value + "'.",
                        "Write a text with a check.");
            }
        }
    }

    @Override
    public String enumeration(SqlType.Enumeration type) {
        refuseAlike(type);
        return "enum" + type.values().stream().map(Literals::quoted).collect(Collectors.joining(", ", "(", ")"));
    }
}
