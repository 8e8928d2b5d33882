package dev.migrations.dialect;

import java.util.Locale;

/** Which names need no quotes on any database. */
final class Identifiers {

    private Identifiers() {}

    static boolean isPlain(String name) {
        return isLowerCasePlain(name.toLowerCase(Locale.ROOT)) && isAscii(name);
    }

    static boolean isLowerCasePlain(String name) {
        if (name.isEmpty() || isDigit(name.charAt(0))) {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (!(c >= 'a' && c <= 'z') && !isDigit(c) && c != '_') {
                return false;
            }
        }
        return true;
    }

    private static boolean isAscii(String name) {
        return name.chars().allMatch(c -> c < 128);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
