package dev.migrations.internal.runtime;

/**
 * A statement of what a Java revision has said.
 *
 * @param sql the statement
 * @param number the operation that it is a part of, counted from 1
 * @param operation the operation in words
 * @param line where in the class it was said; 0 if that is not known
 */
record SaidStatement(String sql, int number, String operation, int line) {

    /** The operation, for a message: {@code operation 2 (create index ix on poems)}. */
    String describe() {
        return "operation " + number + " (" + operation + ")";
    }

    /** As it stands in a section. */
    String text() {
        String stripped = sql.strip();
        return stripped.endsWith(";") ? stripped + "\n" : stripped + ";\n";
    }

    /** How many lines of the section it takes. */
    int lines() {
        return Math.toIntExact(text().chars().filter(c -> c == '\n').count());
    }
}
