package dev.migrations.dialect.render;

import dev.migrations.schema.SqlType;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** H2's types. A text is one that may be indexed, which its large objects may not. */
final class H2Types extends LimitedTypes {

    private static final String PRODUCT = "H2";
    private static final int LONGEST = 1_000_000_000;
    private static final int MOST_DIGITS = 100_000;

    /** Source of the limits: https://h2database.com/html/datatypes.html */
    H2Types() {
        super(PRODUCT, LONGEST, MOST_DIGITS);
    }

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
        if (type.length() == null) {
            return "binary large object";
        }
        if (type.length() > LONGEST) {
            throw refused(PRODUCT, "bytes with a limit of at most " + LONGEST, type.length(), "Write binary().");
        }
        return "varbinary(" + type.length() + ")";
    }

    /** Two that differ in case or in blanks around them are one to H2, and an empty one is none. */
    private static void refuseAlike(SqlType.Enumeration type) {
        Set<String> seen = new HashSet<>();
        for (String value : type.values()) {
            if (value.isBlank() || !seen.add(value.strip().toUpperCase(Locale.ROOT))) {
                throw new OperationNotSupportedException(
                        PRODUCT,
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
