package dev.migrations.internal.runtime;

import dev.migrations.dialect.StatementTrait;
import dev.migrations.internal.store.Session;
import dev.migrations.sql.SqlStatement;
import java.sql.SQLException;
import java.util.Set;

/**
 * What a Java revision does to SQLite's foreign keys. It runs inside a transaction, where enforcement cannot be switched,
 * and where dropping a table deletes every child row that cascades.
 */
final class CascadingDrop {

    /** Enough for {@code DROP TABLE IF EXISTS main.x}. */
    private static final int WORDS = 7;

    private CascadingDrop() {}

    /**
     * Refuses the statement if it switches enforcement. If it drops what others refer to while that is on, the revision has to
     * run again with enforcement off.
     *
     * @throws EnforcementSignal it has to run again
     */
    static void watch(Session session, ForeignKeyGuard guard, SqlStatement statement, Set<StatementTrait> traits)
            throws SQLException {
        if (traits.contains(StatementTrait.FOREIGN_KEYS_SWITCH)) {
            throw new IllegalStateException("A Java revision may not switch foreign_keys: SQLite ignores that inside a"
                    + " transaction. It is off while a table is rebuilt or dropped that others refer to.");
        }
        if (traits.contains(StatementTrait.REPLACES_TABLE)
                && statement.firstWord().equals("drop")
                && isParent(session, ReplacedTables.in(statement.words(WORDS)).get(0))) {
            guard.rebuilding();
        }
    }

    private static boolean isParent(Session session, String table) throws SQLException {
        return ReplacedTables.referringTo(session, table).stream().anyMatch(child -> !child.equalsIgnoreCase(table));
    }
}
