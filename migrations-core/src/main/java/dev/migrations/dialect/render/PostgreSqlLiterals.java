package dev.migrations.dialect.render;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.SignStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;

/** PostgreSQL's literals. */
final class PostgreSqlLiterals extends Literals {

    /** 4713 BC. */
    private static final int FIRST_YEAR = -4_712;

    private static final int LAST_YEAR_OF_DAYS = 5_874_897;
    private static final int LAST_YEAR_OF_TIMESTAMPS = 294_276;

    /** The year is that of its era. */
    private static final DateTimeFormatter DAY = new DateTimeFormatterBuilder()
            .appendValue(ChronoField.YEAR_OF_ERA, 4, 7, SignStyle.NEVER)
            .appendPattern("-MM-dd")
            .toFormatter(Locale.ROOT);

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
        refuseBeyond(date, LAST_YEAR_OF_DAYS);
        return date.getYear() > 0 ? DAY.format(date) : DAY.format(date) + " BC";
    }

    @Override
    String written(LocalDateTime timestamp) {
        refuseBeyond(timestamp.toLocalDate(), LAST_YEAR_OF_TIMESTAMPS);
        return super.written(timestamp);
    }

    /** Source: https://www.postgresql.org/docs/18/datatype-datetime.html */
    private static void refuseBeyond(LocalDate date, int lastYear) {
        if (date.getYear() < FIRST_YEAR || date.getYear() > lastYear) {
            throw new OperationNotSupportedException(
                    "PostgreSQL",
                    "PostgreSQL has no days but those of the years 4713 BC to " + lastYear + ", and not " + date + ".",
                    "Write the text 'infinity' or '-infinity' where that is meant.");
        }
    }

    @Override
    String bytes(String hexDigits) {
        return "decode('" + hexDigits + "', 'hex')";
    }
}
