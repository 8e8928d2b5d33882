package dev.migrations.internal.store;

import dev.migrations.dialect.StateTableNames;
import java.util.List;
import java.util.Optional;

/**
 * What is found in a database that has no state of ours yet.
 *
 * @param tables the names of the tables that are there
 */
public record FirstContact(List<String> tables) {

    public FirstContact {
        tables = List.copyOf(tables);
    }

    /** Looks; fails with {@code ForeignHistoryException} if another tool's history is there. */
    public static FirstContact look(Session session, StateTableNames configured) {
        StateSetup setup = new StateSetup(session, configured);
        StateTableNames located = setup.locate();
        List<String> tables = setup.otherTables(located);
        Optional<ForeignHistory> history = ForeignHistory.among(tables);
        if (history.isPresent()) {
            throw history.get().refuse(session, located);
        }
        return new FirstContact(tables);
    }

    /** Whether a table of that name is there, in any case. */
    public boolean hasTable(String name) {
        return tables.stream().anyMatch(name::equalsIgnoreCase);
    }
}
