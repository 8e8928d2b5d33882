package dev.migrations.dialect;

import java.util.List;
import java.util.Set;

/**
 * What a second run of an ALTER would do. All clauses of one ALTER are kept, or none is.
 *
 * @param repeatable whether it either changes nothing or fails with what shows that the first run was complete
 * @param adds whether "already exists" shows that
 * @param removes whether "does not exist" shows that
 */
record Alteration(boolean repeatable, boolean adds, boolean removes) {

    private static final Set<String> INDEX = Set.of("index", "key", "unique", "fulltext", "spatial");
    private static final Set<String> UNNAMED = Set.of("foreign", "check");
    private static final Set<String> NOT_A_NAME = Set.of("unique", "primary", "foreign", "check", "");

    /** What states how something is to be, however often it is said. */
    private static final Set<String> STATES = Set.of(
            "modify",
            "alter",
            "engine",
            "comment",
            "convert",
            "default",
            "character",
            "charset",
            "collate",
            "auto_increment",
            "row_format",
            "set",
            "force",
            "disable",
            "enable",
            "algorithm",
            "lock",
            "with",
            "without",
            "validate");

    private static final Alteration UNKNOWN = new Alteration(false, false, false);
    private static final Alteration STATED = new Alteration(true, false, false);
    private static final Alteration ADDED = new Alteration(true, true, false);
    private static final Alteration REMOVED = new Alteration(true, false, true);

    static Alteration of(List<List<String>> clauses) {
        boolean renamed = false;
        boolean adds = false;
        boolean removes = false;
        for (List<String> clause : clauses) {
            Alteration one = ofClause(clause);
            boolean renames = renames(clause);
            if (!one.repeatable || (renames && renamed)) {
                // Two names that change places would change back.
                return UNKNOWN;
            }
            renamed |= renames;
            adds |= one.adds;
            removes |= one.removes;
        }
        return new Alteration(true, adds, removes);
    }

    private static boolean renames(List<String> clause) {
        return clause.contains("rename") || at(clause, 0).equals("change");
    }

    private static Alteration ofClause(List<String> clause) {
        return switch (at(clause, 0)) {
            case "add" -> ofAdd(clause);
            case "drop", "rename", "change" -> REMOVED;
            case "alter" -> clause.contains("rename") ? REMOVED : STATED;
            default -> STATES.contains(at(clause, 0)) ? STATED : UNKNOWN;
        };
    }

    private static Alteration ofAdd(List<String> clause) {
        String what = at(clause, 1);
        if (INDEX.contains(what)) {
            int name = INDEX.contains(at(clause, 2)) ? 3 : 2;
            return isIndexName(at(clause, name)) ? ADDED : UNKNOWN;
        }
        if (what.equals("constraint")) {
            return NOT_A_NAME.contains(at(clause, 2)) ? UNKNOWN : ADDED;
        }
        return UNNAMED.contains(what) ? UNKNOWN : ADDED;
    }

    private static boolean isIndexName(String word) {
        return !word.isEmpty() && !word.equals("(") && !word.equals("using");
    }

    private static String at(List<String> words, int index) {
        return index < words.size() ? words.get(index) : "";
    }
}
