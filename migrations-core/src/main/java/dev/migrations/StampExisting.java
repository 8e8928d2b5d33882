package dev.migrations;

import dev.migrations.internal.store.FirstContact;
import dev.migrations.revision.RevisionSelector;
import org.jspecify.annotations.Nullable;

/**
 * What {@code stamp-existing} says: {@code <target>} or {@code <target> if <table>}.
 *
 * @param target the revision that an existing database is taken to be at
 * @param table the table that must be there; null if any database with tables will do
 */
record StampExisting(RevisionSelector target, @Nullable String table) {

    boolean appliesTo(FirstContact contact) {
        return table == null || contact.hasTable(table);
    }
}
