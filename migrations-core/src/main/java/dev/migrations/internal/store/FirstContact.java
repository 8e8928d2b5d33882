package dev.migrations.internal.store;

import dev.migrations.dialect.StateTableNames;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
        return look(session, configured, true);
    }

    /** Looks once more where our tables are there and empty: whoever made them has seen another tool's history. */
    public static FirstContact lookAgain(Session session, StateTableNames configured) {
        return look(session, configured, false);
    }

    private static FirstContact look(Session session, StateTableNames configured, boolean refuseHistory) {
        StateSetup setup = new StateSetup(session, configured);
        StateTableNames located = setup.locate();
        Set<String> tables = new LinkedHashSet<>();
        for (String schema : schemas(located.schema(), setup.sessionSchema())) {
            List<String> found = setup.otherTables(located.in(schema));
            Optional<ForeignHistory> history = ForeignHistory.among(found);
            if (refuseHistory && history.isPresent()) {
                throw history.get().refuse(session, located.in(schema));
            }
            tables.addAll(found);
        }
        return new FirstContact(List.copyOf(tables));
    }

    /** Where the state is to be, and where the application's own tables are if that is somewhere else. */
    private static Set<String> schemas(@Nullable String state, @Nullable String session) {
        Set<String> schemas = new LinkedHashSet<>();
        for (String schema : new @Nullable String[] {state, session}) {
            if (schema != null) {
                schemas.add(schema);
            }
        }
        return schemas;
    }

    /** Whether a table of that name is there, in any case. */
    public boolean hasTable(String name) {
        return tables.stream().anyMatch(name::equalsIgnoreCase);
    }
}
