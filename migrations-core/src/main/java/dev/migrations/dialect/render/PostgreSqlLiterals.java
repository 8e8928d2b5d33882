package dev.migrations.dialect.render;

/** PostgreSQL's literals. */
final class PostgreSqlLiterals extends Literals {

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

    @Override
    String bytes(String hexDigits) {
        return "decode('" + hexDigits + "', 'hex')";
    }
}
