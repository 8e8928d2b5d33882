package dev.migrations.internal.runtime;

import java.util.List;

/**
 * A name among the words of a statement, as it is written.
 *
 * @param text with its schema, if it has one
 * @param end the place of the word behind it
 */
record WrittenName(String text, int end) {

    static WrittenName at(List<String> words, int index) {
        boolean qualified = index + 2 < words.size() && words.get(index + 1).equals(".");
        return qualified
                ? new WrittenName(words.get(index) + "." + words.get(index + 2), index + 3)
                : new WrittenName(words.get(index), index + 1);
    }
}
