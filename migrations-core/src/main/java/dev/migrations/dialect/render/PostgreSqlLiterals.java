package dev.migrations.dialect.render;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** PostgreSQL's literals. */
final class PostgreSqlLiterals extends Literals {

    private static final DateTimeFormatter DAY_OF_YEAR = DateTimeFormatter.ofPattern("-MM-dd", Locale.ROOT);

    /** What a backslash is depends on standard_conforming_strings, but not behind an E. */
    @Override
    String text(String text) {
        if (text.indexOf('\0') >= 0) {
            throw new OperationNotSupportedException(
                    "PostgreSQL",
                    "PostgreSQL has no text with the character U+0000.",
                    "Leave it out, or keep the text as bytes: binary().");
        }
        return text.indexOf('\\') < 0 ? quoted(text) : "E" + quoted(text.replace("\\", "\\\\"));
    }

    /** Years before the first one are counted backwards, and later ones than 9999 have no sign. */
    @Override
    String day(LocalDate date) {
        int year = date.getYear();
        String day = DAY_OF_YEAR.format(date);
        return year > 0 ? "%04d%s".formatted(year, day) : "%04d%s BC".formatted(1 - year, day);
    }

    @Override
    String bytes(String hexDigits) {
        return "decode('" + hexDigits + "', 'hex')";
    }
}
