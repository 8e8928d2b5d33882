package dev.migrations.dialect.render;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** SQLite's literals; days and times are texts, as its own functions write them. */
final class SqliteLiterals extends Literals {

    /** The statement would end there. */
    @Override
    String text(String text) {
        if (text.indexOf('\0') >= 0) {
            throw new OperationNotSupportedException(
                    "SQLite",
                    "SQLite has no literal with the character U+0000.",
                    "Leave it out, or insert it as a parameter: execute(\"INSERT INTO t (a) VALUES (?)\", text).");
        }
        return super.text(text);
    }

    @Override
    String bool(boolean value) {
        return value ? "1" : "0";
    }

    @Override
    String date(String date) {
        return quoted(date);
    }

    @Override
    String time(String time) {
        return quoted(time);
    }

    @Override
    String timestamp(String timestamp) {
        return quoted(timestamp);
    }

    /** In UTC, as parameters are: its functions know no zone, and only so can texts be compared. */
    @Override
    String instant(OffsetDateTime instant) {
        return quoted(written(instant.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime()));
    }
}
