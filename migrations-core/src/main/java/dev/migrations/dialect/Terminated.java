package dev.migrations.dialect;

/** Statements with their ends. */
final class Terminated {

    private Terminated() {}

    /** The text with a semicolon that no comment at its end can swallow. */
    static String bySemicolon(String text) {
        return bySemicolon(text, "--");
    }

    /** The same, where comments that end with their line begin in one of these ways. */
    static String bySemicolon(String text, String... comments) {
        String lastLine = text.substring(text.lastIndexOf('\n') + 1);
        for (String comment : comments) {
            if (lastLine.contains(comment)) {
                return text + "\n;";
            }
        }
        return text + ";";
    }
}
