package dev.migrations.dialect.sqlite;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The statements that put a changed table in the place of the old one, in the order that SQLite's documentation gives
 * (<a href="https://sqlite.org/lang_altertable.html#otheralter">ALTER TABLE, section 7</a>): make the new one under
 * another name, copy, drop the old one, rename. They belong in one transaction that was begun with foreign keys off.
 *
 * <p>The renaming is done with {@code legacy_alter_table} on: SQLite then leaves alone all that names the table, which is
 * not there at that moment, so that views, the triggers of other tables and the foreign keys to it stay as they are.
 *
 * @param table the name of the table
 * @param temporaryName its name until the old one is gone
 * @param number what a column that becomes the rowid gets its value from; null if there is none
 * @param prepare makes and fills the new table
 * @param replace puts it into the place of the old one, with its indexes and triggers
 */
public record TableRebuild(
        String table, String temporaryName, @Nullable String number, List<String> prepare, List<String> replace) {

    public TableRebuild {
        prepare = List.copyOf(prepare);
        replace = List.copyOf(replace);
    }

    /** Counts the rows of the old table, or of the one that is in its place. */
    public String countOld() {
        return "SELECT count(*) FROM " + SqliteName.quoted(table);
    }

    /** Counts the rows of the new table before it is renamed. */
    public String countNew() {
        return "SELECT count(*) FROM " + SqliteName.quoted(temporaryName);
    }

    /** Counts the rows that SQLite would give a number of its own choice, if one could be such. */
    public Optional<String> countUnnumbered() {
        return Optional.ofNullable(number)
                .map(value -> "SELECT count(*) FROM " + SqliteName.quoted(table) + " WHERE (" + value + ") IS NULL");
    }
}
