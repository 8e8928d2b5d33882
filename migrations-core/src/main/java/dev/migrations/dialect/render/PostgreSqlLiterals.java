package dev.migrations.dialect.render;

/** PostgreSQL's literals. */
final class PostgreSqlLiterals extends Literals {

    /** What a backslash is depends on standard_conforming_strings, but not behind an E. */
    @Override
    String text(String text) {
        return text.indexOf('\\') < 0 ? quoted(text) : "E" + quoted(text.replace("\\", "\\\\"));
    }

    @Override
    String bytes(String hexDigits) {
        return "decode('" + hexDigits + "', 'hex')";
    }
}
