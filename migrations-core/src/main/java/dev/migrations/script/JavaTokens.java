package dev.migrations.script;

/** The words of a Java source, as far as it takes to find an annotation in it and read its literals. */
final class JavaTokens {

    private final String text;
    private int at;

    JavaTokens(String text) {
        this.text = text;
    }

    /**
     * The next one: a name with the dots in it, a single other character, or a string literal: its value after a {@code
     * "}. Empty at the end.
     */
    String next() {
        skipBlanks();
        if (at == text.length()) {
            return "";
        }
        int start = at;
        char c = text.charAt(at);
        if (text.startsWith("\"\"\"", at)) {
            skipLiteral("\"\"\"");
            return "text block";
        }
        if (c == '"' || c == '\'') {
            skipLiteral(Character.toString(c));
            return c == '"' ? "\"" + value(text.substring(start + 1, at - 1)) : "character";
        }
        at++;
        while (Character.isJavaIdentifierStart(c) && at < text.length() && isNamePart(text.charAt(at))) {
            at++;
        }
        return text.substring(start, at);
    }

    private static String value(String literal) {
        try {
            return literal.translateEscapes();
        } catch (IllegalArgumentException e) {
            return literal;
        }
    }

    private static boolean isNamePart(char c) {
        return c == '.' || Character.isJavaIdentifierPart(c);
    }

    private void skipLiteral(String quote) {
        at += quote.length();
        while (at < text.length() && !text.startsWith(quote, at)) {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        at = Math.min(at + quote.length(), text.length());
    }

    private void skipBlanks() {
        int before = -1;
        while (before != at) {
            before = at;
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            if (text.startsWith("//", at)) {
                skipTo("\n");
            } else if (text.startsWith("/*", at)) {
                skipTo("*/");
            }
        }
    }

    private void skipTo(String end) {
        int found = text.indexOf(end, at + 2);
        at = found < 0 ? text.length() : found + end.length();
    }
}
