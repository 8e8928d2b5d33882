package dev.migrations;

import dev.migrations.internal.store.FirstContact;
import dev.migrations.revision.RevisionSelector;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What {@code stamp-existing} says: {@code <target>} or {@code <target> if <table>}.
 *
 * @param target the revision that an existing database is taken to be at
 * @param table the table that must be there; null if any database with tables will do
 */
record StampExisting(RevisionSelector target, @Nullable String table) {

    static StampExisting parse(String text) {
        List<String> words = List.of(text.strip().split("\\s+", -1));
        if (words.size() == 1) {
            return new StampExisting(RevisionSelector.parse(words.get(0)), null);
        }
        if (words.size() == 3 && words.get(1).toLowerCase(Locale.ROOT).equals("if")) {
            return new StampExisting(RevisionSelector.parse(words.get(0)), words.get(2));
        }
        throw new IllegalArgumentException("stamp-existing is '" + text
                + "'; write <target> or <target> if <table>, as in: 57dc007f6d46 if chats");
    }

    boolean appliesTo(FirstContact contact) {
        return table == null || contact.hasTable(table);
    }
}
