package dev.migrations.dialect;

import java.util.List;

/** What the first words of a statement say, where the databases agree. */
final class FirstWords {

    private FirstWords() {}

    static boolean createsTemporary(List<String> words) {
        return words.size() > 1 && (words.get(1).equals("temp") || words.get(1).equals("temporary"));
    }

    static boolean replacesTable(List<String> words) {
        if (words.size() < 2 || !words.get(1).equals("table")) {
            return false;
        }
        return words.get(0).equals("drop") || follows(words, "rename", "to");
    }

    static boolean follows(List<String> words, String first, String second) {
        for (int i = 0; i + 1 < words.size(); i++) {
            if (words.get(i).equals(first) && words.get(i + 1).equals(second)) {
                return true;
            }
        }
        return false;
    }
}
