package dev.migrations.dialect;

import dev.migrations.sql.SqlStatement;
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

    /** Whether a failure of this kind shows that an earlier run of the statement was complete. */
    static boolean provesItRan(SqlStatement statement, ErrorKind kind) {
        boolean exists = kind == ErrorKind.ALREADY_EXISTS;
        boolean missing =
                kind == ErrorKind.MISSING_OBJECT || kind == ErrorKind.MISSING_TABLE || kind == ErrorKind.MISSING_SCHEMA;
        return switch (statement.firstWord()) {
            case "create", "attach" -> exists;
            case "drop", "detach", "revoke" -> missing;
            case "rename" -> exists || missing;
            case "alter" -> {
                Alteration alteration = Definition.of(statement).alteration();
                yield (exists && alteration.adds()) || (missing && alteration.removes());
            }
            default -> false;
        };
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
