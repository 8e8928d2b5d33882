package dev.migrations.dialect;

import java.util.Locale;
import java.util.Set;

/** Which names need no quotes on any database. */
final class Identifiers {

    /** The words that SQLite or PostgreSQL, tried one by one, do not take for the name of a table or a schema. */
    private static final Set<String> RESERVED = Set.of("""
            add all alter analyse analyze and any array as asc asymmetric authorization autoincrement
            between binary both case cast check collate collation column commit concurrently
            constraint create cross current_catalog current_date current_role current_schema
            current_time current_timestamp current_user default deferrable delete desc distinct do
            drop else end escape except exists false fetch for foreign freeze from full grant group
            having if ilike in index initially inner insert intersect into is isnull join lateral
            leading left like limit localtime localtimestamp natural not nothing notnull null offset
            on only or order outer overlaps placing primary references returning right select
            session_user set similar some symmetric system_user table tablesample then to trailing
            transaction true union unique update user using values variadic verbose when where window
            with""".split("\\s+", -1));

    private Identifiers() {}

    static boolean isReserved(String name) {
        return RESERVED.contains(name.toLowerCase(Locale.ROOT));
    }

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
