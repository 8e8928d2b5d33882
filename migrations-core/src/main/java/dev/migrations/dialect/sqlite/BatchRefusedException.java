package dev.migrations.dialect.sqlite;

import dev.migrations.error.MigrationException;
import java.util.List;

/** A change of a SQLite table is not possible as it is asked for. Nothing was changed. */
public final class BatchRefusedException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final String table;

    /** A change of {@code table} that cannot be made, for a reason that is a sentence. */
    public BatchRefusedException(String table, String reason, String action) {
        super(reason, action);
        this.table = table;
    }

    /** Refuses to drop a column that {@code users} need, if there are any. */
    public static void ifUsed(String table, String column, List<String> users) {
        if (!users.isEmpty()) {
            throw new BatchRefusedException(
                    table,
                    "Column " + column + " of " + table + " cannot be dropped, because it is used by "
                            + String.join("; ", users) + ".",
                    "Drop or change what uses it first, or in the same batch where it is a part of the table.");
        }
    }

    /** The table that was to be changed. */
    public String table() {
        return table;
    }
}
