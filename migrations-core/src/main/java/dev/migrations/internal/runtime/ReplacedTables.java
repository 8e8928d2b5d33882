package dev.migrations.internal.runtime;

import dev.migrations.internal.store.Session;
import java.sql.SQLException;
import java.util.List;

/** The tables that a statement drops or renames, and who refers to a table, on SQLite. */
final class ReplacedTables {

    private static final String REFERRING = "SELECT DISTINCT m.name FROM sqlite_schema m"
            + " JOIN pragma_foreign_key_list(m.name) f WHERE m.type = 'table' AND lower(f.\"table\") = lower(?)";

    private static final int NAME = 2;
    private static final int NAME_AFTER_IF_EXISTS = 4;

    private ReplacedTables() {}

    /**
     * The names in the first words of the statement, without quotes and schema. {@code DROP TABLE [IF EXISTS] x} gives x.
     * {@code ALTER TABLE x RENAME TO y} gives both: what refers to x refers to y from then on, and goes with it when that
     * is dropped.
     */
    static List<String> in(List<String> words) {
        if (words.get(0).equals("alter")) {
            return List.of(nameAt(words, NAME), nameAt(words, words.indexOf("to") + 1));
        }
        boolean conditional = words.size() > NAME && words.get(NAME).equals("if");
        return List.of(nameAt(words, conditional ? NAME_AFTER_IF_EXISTS : NAME));
    }

    private static String nameAt(List<String> words, int index) {
        boolean qualified = index + 2 < words.size() && words.get(index + 1).equals(".");
        int name = qualified ? index + 2 : index;
        return name < words.size() ? unquoted(words.get(name)) : "";
    }

    /** A name without its quotes. */
    static String unquoted(String name) {
        boolean quoted = name.length() > 1 && "\"`['".indexOf(name.charAt(0)) >= 0;
        return quoted ? name.substring(1, name.length() - 1) : name;
    }

    /** The tables that have a foreign key to {@code table}; the table itself may be among them. */
    static List<String> referringTo(Session session, String table) throws SQLException {
        return session.queryTexts(REFERRING, table);
    }
}
