package dev.migrations.dialect;

/** Statements with their ends. */
final class Terminated {

    private Terminated() {}

    /** The text with a semicolon that no comment at its end can swallow. */
    static String bySemicolon(String text) {
        String lastLine = text.substring(text.lastIndexOf('\n') + 1);
        return lastLine.contains("--") ? text + "\n;" : text + ";";
    }
}
