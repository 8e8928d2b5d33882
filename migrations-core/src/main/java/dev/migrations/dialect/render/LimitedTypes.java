package dev.migrations.dialect.render;

import dev.migrations.schema.SqlType;

/** Types of a database that has a limit for the characters of a text and for the digits of a number. */
abstract class LimitedTypes extends Types {

    private final String product;
    private final int longestText;
    private final int mostDigits;

    LimitedTypes(String product, int longestText, int mostDigits) {
        this.product = product;
        this.longestText = longestText;
        this.mostDigits = mostDigits;
    }

    @Override
    public final String varchar(SqlType.Varchar type) {
        if (type.length() > longestText) {
            throw refused(
                    product,
                    "texts with a limit of at most " + longestText + " characters",
                    type.length(),
                    "Write text().");
        }
        return super.varchar(type);
    }

    @Override
    public final String numeric(SqlType.Numeric type) {
        if (type.precision() > mostDigits) {
            throw refused(product, "numbers of at most " + mostDigits + " digits", type.precision(), "Give fewer.");
        }
        return super.numeric(type);
    }
}
