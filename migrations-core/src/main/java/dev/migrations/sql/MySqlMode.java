package dev.migrations.sql;

import java.util.List;
import java.util.Locale;

/**
 * What a script of MySQL or MariaDB means depends on the product and on two of the session's settings.
 *
 * @param mariadb whether it is MariaDB
 * @param escapes whether a backslash in a string is an escape: not with {@code NO_BACKSLASH_ESCAPES}
 * @param ansiQuotes whether double quotes hold names, with {@code ANSI_QUOTES}
 */
record MySqlMode(boolean mariadb, boolean escapes, boolean ansiQuotes) {

    private static final CommentStyle COMMENTS = new CommentStyle(false, true, '\n', false, false);

    static final LexicalRules MYSQL = new MySqlMode(false, true, false).newRules();
    static final LexicalRules MARIADB = new MySqlMode(true, true, false).newRules();

    /** Modes that stand for several, of which one is ANSI_QUOTES. */
    private static final List<String> ANSI_MODES =
            List.of("ANSI_QUOTES", "ANSI", "ORACLE", "MSSQL", "DB2", "MAXDB", "POSTGRESQL");

    /** MariaDB leaves to MySQL what MySQL added after they had parted. */
    private static final int FIRST_OF_MYSQL_ALONE = 50_700;

    /** MySQL's own versions have five digits. */
    private static final int FIRST_OF_MARIADB = 100_000;

    /** A version that never comes: its comments are for the clients. */
    private static final int NEVER = 999_999;

    /** The same product with another {@code sql_mode}. */
    MySqlMode with(String sqlMode) {
        List<String> modes = List.of(sqlMode.toUpperCase(Locale.ROOT).split(",", -1));
        return new MySqlMode(
                mariadb,
                !modes.contains("NO_BACKSLASH_ESCAPES"),
                ANSI_MODES.stream().anyMatch(modes::contains));
    }

    LexicalRules rules() {
        return ansiQuotes || !escapes ? newRules() : mariadb ? MARIADB : MYSQL;
    }

    /**
     * Whether the product runs what is in a comment.
     *
     * @param forMariaDb whether the comment begins with {@code /*M!}
     * @param version the number behind the exclamation mark; 0 if there is none
     */
    boolean runs(boolean forMariaDb, int version) {
        if (!mariadb) {
            return !forMariaDb && version < FIRST_OF_MARIADB;
        }
        boolean ofMySql = !forMariaDb && version >= FIRST_OF_MYSQL_ALONE && version < FIRST_OF_MARIADB;
        return !ofMySql && version < NEVER;
    }

    private LexicalRules newRules() {
        return new LexicalRulesBuilder(COMMENTS, StoredProgramShape::new)
                .quote(escapes ? Quote.stringWithEscapes('\'') : Quote.string('\''))
                .quote(doubleQuote())
                .quote(Quote.name('`'))
                .stringPrefixes("xbn")
                .operatorsEndBefore("+-~!@", "")
                .lineComment('#')
                .mySqlMode(this)
                .build();
    }

    private Quote doubleQuote() {
        if (ansiQuotes) {
            return Quote.name('"');
        }
        return escapes ? Quote.stringWithEscapes('"') : Quote.string('"');
    }
}
