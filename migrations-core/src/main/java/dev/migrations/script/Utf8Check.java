package dev.migrations.script;

/** Tells whether a sequence of bytes is UTF-8 by RFC 3629 (table 3-7 of the Unicode standard), a byte at a time. */
final class Utf8Check {

    private int missing;
    private int lowest;
    private int highest;

    /** Whether no character is half read. */
    boolean isBetweenCharacters() {
        return missing == 0;
    }

    /** Takes the next byte; false if it cannot stand here. */
    boolean accepts(byte next) {
        int b = next & 0xFF;
        if (missing == 0) {
            return b < 0x80 || startsCharacter(b);
        }
        boolean fits = b >= lowest && b <= highest;
        missing--;
        lowest = 0x80;
        highest = 0xBF;
        return fits;
    }

    private boolean startsCharacter(int b) {
        if (b < 0xC2 || b > 0xF4) {
            return false;
        }
        missing = b < 0xE0 ? 1 : b < 0xF0 ? 2 : 3;
        // The narrower ranges exclude overlong forms, surrogates and what lies beyond U+10FFFF.
        lowest = b == 0xE0 ? 0xA0 : b == 0xF0 ? 0x90 : 0x80;
        highest = b == 0xED ? 0x9F : b == 0xF4 ? 0x8F : 0xBF;
        return true;
    }
}
