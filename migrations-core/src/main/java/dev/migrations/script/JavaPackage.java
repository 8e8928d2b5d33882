package dev.migrations.script;

import java.util.Set;

/** Which folders of the class path can be packages. */
final class JavaPackage {

    private static final Set<String> KEYWORDS = Set.of("""
            _ abstract assert boolean break byte case catch char class const continue default do double else enum extends
            false final finally float for goto if implements import instanceof int interface long native new null package
            private protected public return short static strictfp super switch synchronized this throw throws transient
            true try void volatile while
            """.trim().split("\\s+"));

    private JavaPackage() {}

    /** Whether each part of {@code db/migrations} can be part of the name of a package. */
    static boolean canBe(String folder) {
        for (String part : folder.split("/", -1)) {
            if (!isIdentifier(part)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isIdentifier(String text) {
        return !text.isEmpty()
                && Character.isJavaIdentifierStart(text.charAt(0))
                && text.chars().allMatch(Character::isJavaIdentifierPart)
                && !KEYWORDS.contains(text);
    }
}
