package dev.migrations.internal.runtime;

import dev.migrations.sql.SqlStatement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The tables that a section has made so far, and has put no more into than what stands in it: what defines these is quick.
 * Tells which statements are sent together so that one that is slow is not among definitions, where nobody would look for
 * it; a wrong guess makes the announcement of a slow statement less exact, and nothing else. Not thread-safe.
 */
final class NewTables {

    /** Enough for what stands before the first parenthesis. */
    private static final int WORDS = 14;

    private static final int MOST_WORDS_BEFORE_TABLE = 3;
    private static final int IF_NOT_EXISTS = 3;

    private final Set<String> names = new HashSet<>();
    private boolean definesNow;
    private boolean worksNow;

    /** Whether {@code statement} is best sent with those that fitted since {@link #sent}. */
    boolean fits(SqlStatement statement, boolean changesRows) {
        if (isQuickDefinition(statement)) {
            definesNow |= !worksNow;
            return !worksNow;
        }
        if (changesRows && statement.firstWord().equals("insert") && !statement.mentions("select")) {
            return true;
        }
        names.clear();
        worksNow |= changesRows && !definesNow;
        return changesRows && !definesNow;
    }

    /** Those that fitted have been sent. */
    void sent() {
        definesNow = false;
        worksNow = false;
    }

    private boolean isQuickDefinition(SqlStatement statement) {
        return switch (statement.firstWord()) {
            case "create" -> createsQuickly(statement);
            case "alter" -> altersQuickly(statement.words(WORDS));
            case "comment" -> true;
            default -> false;
        };
    }

    private boolean createsQuickly(SqlStatement statement) {
        List<String> words = statement.words(WORDS);
        int table = words.indexOf("table");
        boolean isTable = table > 0 && table <= MOST_WORDS_BEFORE_TABLE;
        return isTable ? createsTable(statement, words, table + 1) : createsIndex(words);
    }

    /** Only a table whose columns are written out: what else there is may look into other tables. */
    private boolean createsTable(SqlStatement statement, List<String> words, int index) {
        boolean conditional = index < words.size() && words.get(index).equals("if");
        int first = conditional ? index + IF_NOT_EXISTS : index;
        if (first >= words.size()) {
            return false;
        }
        WrittenName name = WrittenName.at(words, first);
        boolean columns = name.end() < words.size() && words.get(name.end()).equals("(");
        if (columns && !conditional) {
            names.add(name.text());
        }
        return columns && !statement.mentions("select");
    }

    private boolean createsIndex(List<String> words) {
        int on = words.indexOf("on");
        return words.indexOf("index") > 0 && isNew(words, on + 1);
    }

    private boolean altersQuickly(List<String> words) {
        return words.size() > 1 && words.get(1).equals("table") && isNew(words, 2);
    }

    private boolean isNew(List<String> words, int index) {
        int first = index < words.size() && words.get(index).equals("only") ? index + 1 : index;
        return first > 0
                && first < words.size()
                && names.contains(WrittenName.at(words, first).text());
    }
}
