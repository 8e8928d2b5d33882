package dev.migrations.internal.runtime;

import dev.migrations.dialect.StatementTrait;
import dev.migrations.internal.store.Session;
import dev.migrations.sql.SqlStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/**
 * What a Java revision may not do to SQLite's foreign keys. It runs inside a transaction, where enforcement cannot be
 * switched, and where dropping a table deletes every child row that cascades; only a section of a file is guarded.
 */
final class CascadingDrop {

    private static final String REFERRING = "SELECT m.name FROM sqlite_schema m JOIN pragma_foreign_key_list(m.name) f"
            + " WHERE m.type = 'table' AND lower(f.\"table\") = lower(?) AND lower(m.name) <> lower(?) LIMIT 1";

    /** Enough for {@code DROP TABLE IF EXISTS main.x}. */
    private static final int WORDS = 7;

    private CascadingDrop() {}

    /** Refuses the statement if it switches enforcement, or drops what others refer to while that is on. */
    static void refuse(Session session, SqlStatement statement, Set<StatementTrait> traits) throws SQLException {
        if (traits.contains(StatementTrait.FOREIGN_KEYS_SWITCH)) {
            throw new IllegalStateException("A Java revision may not switch foreign_keys: SQLite ignores that inside a"
                    + " transaction. Write what needs it as an SQL section, which is guarded.");
        }
        if (traits.contains(StatementTrait.REPLACES_TABLE)
                && statement.firstWord().equals("drop")
                && session.queryTexts("PRAGMA foreign_keys").equals(List.of("1"))) {
            refuseParent(session, table(statement.words(WORDS)));
        }
    }

    private static void refuseParent(Session session, String table) throws SQLException {
        List<String> children = session.queryTexts(REFERRING, table, table);
        if (!children.isEmpty()) {
            throw new IllegalStateException("A Java revision may not drop " + table + " while " + children.get(0)
                    + " refers to it and foreign_keys is on: SQLite would delete the rows that refer to its rows. Drop "
                    + children.get(0) + " first, or write this as an SQL section, which is guarded.");
        }
    }

    private static String table(List<String> words) {
        int name = words.size() > 4 && words.get(2).equals("if") ? 4 : 2;
        if (name >= words.size()) {
            return "";
        }
        boolean qualified = name + 2 < words.size() && words.get(name + 1).equals(".");
        return unquoted(words.get(qualified ? name + 2 : name));
    }

    private static String unquoted(String name) {
        boolean quoted = name.length() > 1 && "\"`['".indexOf(name.charAt(0)) >= 0;
        return quoted ? name.substring(1, name.length() - 1) : name;
    }
}
