package dev.migrations.dialect.sqlite;

import dev.migrations.operation.Recreate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How changes of a SQLite table are made. SQLite's own ALTER TABLE renames columns, since it carries the new name to
 * everything that uses it; what stands between two renamings is made in one go.
 */
public sealed interface BatchPlan {

    /** The changes as ALTER TABLE makes them. */
    record Alter(List<String> statements) implements BatchPlan {

        public Alter {
            statements = List.copyOf(statements);
        }
    }

    /** The changes by a new table in the place of the old one. */
    record Rebuild(TableRebuild rebuild) implements BatchPlan {}

    /**
     * The changes in runs that can be planned one after another, each with the table as the one before has left it. Where the
     * table is to be built anew in any case, the last one does that.
     */
    static List<List<TableChange>> runs(List<TableChange> changes, Recreate recreate) {
        List<List<TableChange>> runs = new ArrayList<>();
        for (TableChange change : changes) {
            List<TableChange> last = runs.isEmpty() ? List.of() : runs.get(runs.size() - 1);
            if (last.isEmpty() || isRename(last) != TableChange.isRename(change) || change.needsMade(last)) {
                runs.add(new ArrayList<>());
            }
            runs.get(runs.size() - 1).add(change);
        }
        boolean renaming = runs.isEmpty() || isRename(runs.get(runs.size() - 1));
        if (renaming && recreate == Recreate.ALWAYS) {
            runs.add(List.of());
        }
        return runs;
    }

    private static boolean isRename(List<TableChange> run) {
        return TableChange.isRename(run.get(0));
    }

    /**
     * Plans one run of changes.
     *
     * @throws BatchRefusedException they cannot be made, or not with this {@code recreate}
     */
    static BatchPlan of(ExistingTable existing, List<TableChange> changes, Recreate recreate) {
        boolean renames = changes.stream().anyMatch(TableChange::isRename);
        Optional<List<String>> alter = recreate == Recreate.ALWAYS && !renames
                ? Optional.empty()
                : new NativeAlter(existing).statements(changes);
        if (alter.isPresent()) {
            return new Alter(alter.get());
        }
        TableRebuild rebuild = new RebuildPlanner(existing).plan(changes);
        if (recreate == Recreate.NEVER) {
            throw new BatchRefusedException(
                    rebuild.table(),
                    "SQLite's ALTER TABLE cannot change " + rebuild.table()
                            + " so, and the batch says that it is never to be recreated.",
                    "Let it be recreated (recreate AUTO), or leave out what ALTER TABLE cannot do.");
        }
        return new Rebuild(rebuild);
    }
}
