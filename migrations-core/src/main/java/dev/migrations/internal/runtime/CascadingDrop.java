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
            refuseParent(session, ReplacedTables.in(statement.words(WORDS)).get(0));
        }
    }

    private static void refuseParent(Session session, String table) throws SQLException {
        List<String> children = ReplacedTables.referringTo(session, table).stream()
                .filter(child -> !child.equalsIgnoreCase(table))
                .toList();
        if (!children.isEmpty()) {
            throw new IllegalStateException("A Java revision may not drop " + table + " while " + children.get(0)
                    + " refers to it and foreign_keys is on: SQLite would delete the rows that refer to its rows. Drop "
                    + children.get(0) + " first, or write this as an SQL section, which is guarded.");
        }
    }
}
