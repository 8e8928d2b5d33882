package dev.migrations.dialect.render;

import dev.migrations.schema.SqlType;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Which numbers a portable type holds, after they were rounded to it. */
final class NumberLimits {

    /** No database's numbers have as many digits, and none that has more is written out to be looked at. */
    private static final int MOST_DIGITS = 200_000;

    private NumberLimits() {}

    /** Whether {@code type} holds it; of a type that is no number that is not asked. */
    static boolean hold(SqlType type, BigDecimal number) {
        if ((long) number.precision() - number.scale() > MOST_DIGITS) {
            return false;
        }
        if (type instanceof SqlType.Numeric numeric) {
            BigDecimal rounded = number.setScale(numeric.scale(), RoundingMode.HALF_UP);
            return rounded.signum() == 0 || rounded.precision() <= numeric.precision();
        }
        return !(type instanceof SqlType.Simple simple) || holds(simple, number);
    }

    private static boolean holds(SqlType.Simple type, BigDecimal number) {
        return switch (type) {
            case SMALLINT -> isWhole(number, Short.SIZE);
            case INTEGER -> isWhole(number, Integer.SIZE);
            case BIGINT -> isWhole(number, Long.SIZE);
            case REAL -> Float.isFinite(number.floatValue());
            case DOUBLE_PRECISION -> Double.isFinite(number.doubleValue());
            default -> true;
        };
    }

    /** Whether it is one with a sign of so many bits. */
    static boolean isWhole(BigDecimal number, int bits) {
        return number.setScale(0, RoundingMode.HALF_UP).toBigInteger().bitLength() < bits;
    }
}
