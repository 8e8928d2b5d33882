package dev.migrations.revision;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The grammar of revision ids and branch labels. */
final class Names {

    private static final Set<String> RESERVED = Set.of("head", "heads", "base", "current");

    private Names() {}

    /** What is wrong with {@code text} as a revision id, as the end of a sentence; null if nothing is. */
    static @Nullable String problemOfId(String text) {
        return problem(text, false);
    }

    /** What is wrong with {@code text} as a branch label, as the end of a sentence; null if nothing is. */
    static @Nullable String problemOfLabel(String text) {
        String problem = problem(text, true);
        if (problem == null && endsLikeRelativeSelector(text)) {
            return "it ends in '-' and digits, which is how a relative selector ends";
        }
        return problem;
    }

    private static @Nullable String problem(String text, boolean label) {
        if (text.isEmpty()) {
            return "it is empty";
        }
        if (text.length() > RevisionId.MAX_LENGTH) {
            return "it is longer than " + RevisionId.MAX_LENGTH + " characters";
        }
        if (RESERVED.contains(text)) {
            return "the word is reserved";
        }
        for (int i = 0; i < text.length(); i++) {
            if (!isAllowed(text.charAt(i), i, label)) {
                return "the character '" + text.charAt(i) + "' is not allowed " + (i == 0 ? "at its start" : "in it");
            }
        }
        return null;
    }

    /** Whether {@code c} can be part of an id or a label. */
    static boolean isPart(char c) {
        return isAllowed(c, 1, true);
    }

    private static boolean isAllowed(char c, int index, boolean label) {
        boolean wordCharacter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
        return wordCharacter || (index > 0 && (c == '.' || (label && c == '-')));
    }

    private static boolean endsLikeRelativeSelector(String text) {
        int i = text.length();
        while (i > 0 && Character.isDigit(text.charAt(i - 1))) {
            i--;
        }
        return i < text.length() && i > 0 && text.charAt(i - 1) == '-';
    }
}
