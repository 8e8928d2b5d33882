package dev.migrations.script;

import dev.migrations.error.SourceLocation;
import dev.migrations.script.RevisionFileException.Problem;
import org.jspecify.annotations.Nullable;

/**
 * The marks of other migration tools. To this engine they are comments, so a file that holds one would run what its
 * author wrote for the other direction.
 */
final class ForeignMarks {

    private static final String OURS =
            "Write '-- migrate: upgrade' or '-- migrate: downgrade', or take the line out if it is only a remark.";

    private ForeignMarks() {}

    /** Fails if the line is a mark of another tool. */
    static void refuse(String line, SourceLocation where) {
        String tool = line.startsWith("--") ? toolOf(line) : null;
        if (tool != null) {
            throw new RevisionFileException(
                    Problem.FOREIGN_MARK, where, Excerpt.quote(line) + " is a mark of " + tool + ".", OURS);
        }
    }

    /** By the first character: every comment of every file is asked about. */
    private static @Nullable String toolOf(String line) {
        int start = Blanks.skip(line, 2);
        if (start == line.length()) {
            return null;
        }
        return switch (line.charAt(start)) {
            case 'r', 'R' -> isWordAt(line, 2, "rollback") ? "Liquibase" : null;
            case 'c', 'C' -> isWordAt(line, 2, "changeset") ? "Liquibase" : null;
            case 'm', 'M' ->
                isWordAt(line, start, "migrate:up") || isWordAt(line, start, "migrate:down") ? "dbmate" : null;
            case '+' ->
                isWordAt(line, start, "+goose") ? "goose" : isWordAt(line, start, "+migrate") ? "sql-migrate" : null;
            case '/' -> isUndo(line, start) ? "MyBatis" : null;
            default -> null;
        };
    }

    private static boolean isUndo(String line, int start) {
        return line.startsWith("//", start) && isWordAt(line, Blanks.skip(line, start + 2), "@undo");
    }

    /** Whether the line has the word at the index, any case, and not as the beginning of a longer one. */
    private static boolean isWordAt(String line, int index, String word) {
        int end = index + word.length();
        return line.regionMatches(true, index, word, 0, word.length())
                && (end == line.length() || !Character.isLetterOrDigit(line.charAt(end)));
    }
}
